"""The pages that browsers are shown, of runs that are made for them."""
import json
import os
import subprocess

APPS = os.path.join(os.path.dirname(__file__), "..", "engine", "watch", "apps")
PYTHON = "/usr/bin/python3"  # Debian's, whose packages are there
SCENARIO = {"name": "Three requests", "workers": 1, "upstream": {"delay_ms": 200},
            "arrivals": [{"at_ms": 0, "path": "/async-blocking", "count": 3, "every_ms": 60}]}
BURST = {"name": "A burst", "workers": 2, "upstream": {"delay_ms": 20, "jitter_ms": 15}, "timeout_ms": 700,
         "arrivals": [{"at_ms": 0, "path": "/async-blocking", "count": 120, "every_ms": 3},
                      {"at_ms": 100, "path": "/all-async", "count": 180, "every_ms": 2}]}
DENSE = {"name": "Many", "workers": 4, "upstream": {"delay_ms": 15, "jitter_ms": 30},
         "arrivals": [{"at_ms": 0, "path": "/all-async", "count": 900, "every_ms": 3},
                      {"at_ms": 0, "path": "/async-blocking", "count": 30, "every_ms": 90},
                      {"at_ms": 500, "path": "/sync-threadpool", "count": 200, "every_ms": 5}]}
WATCHED = {"name": "A server of somebody", "arrivals": [{"at_ms": 0, "path": "/time-sleep", "count": 2, "every_ms": 50},
                                                        {"at_ms": 100, "path": "/nap", "count": 2, "every_ms": 50}]}
LESSON = """# A short lesson

What is async need not be so.

## Run: Two requests
- upstream delay: 0.1 s
- at 0 s: /async-blocking
- at 0.05 s: /async-blocking
- question: When does the second one have its answer?
- choice: 0.2 s
- choice: 0.4 s
- measure: end of #2

It took {latency of #2}, because #1 held the loop.

## Again: The same, async
- handler: /all-async
- question: And now?
- choice: 0.25 s
- choice: 0.4 s
- measure: end of #2

It took {latency of #2}.

## Compare: Both

From {run 1: latency of #2} to {run 2: latency of #2}.

## Challenge: Be quick
- require: slowest request < 0.3 s

Change one thing.

## Remember

Who holds the loop?

## Try it

curl {server}/async-blocking
"""
HOSTILE = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"




class Maker:
    """Of files in a folder, with the program."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def export(self, source, *files):
        """Each a file, or further words of the command line."""
        words = [word for file in files for word in (file if isinstance(file, tuple) else ("--export", file))]
        subprocess.run([self.program, "--headless", *source, *words], check=True, cwd=self.folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def write(self, name, content):
        with open(f"{self.folder}/{name}", "w", encoding="utf-8") as file:
            file.write(content if isinstance(content, str) else json.dumps(content))
        return name

    def make(self):
        three = self.write("three.json", SCENARIO)
        self.export(["--scenario", three], "run.html", "run.json.gz")
        self.export(["--open", "run.json.gz"], "run.png", ("--labels", "none"))
        self.export(["--open", "run.json.gz", "--predict"], "predict.html")
        self.export(["--scenario", three, "--compare", "handler=/all-async"], "both.html")
        self.export(["--lesson", self.write("short.lesson", LESSON)], "lesson.html")
        for name, scenario in (("burst", BURST), ("dense", DENSE)):
            self.export(["--scenario", self.write(f"{name}.json", scenario)], f"{name}.html", f"{name}.json.gz")
        self.export(["--open", self.write("hostile.json", hostile_trace())], "hostile.html")
        self.export(["--open", self.write("foreign.json", foreign_trace())], "foreign.html", "foreign.png",
                    ("--labels", "none"))
        if can_watch():
            self.export(["--watch", f"{PYTHON} -m uvicorn holds:app --port {{port}}", "--folder", APPS, "--watch-env",
                         "PYTHONDONTWRITEBYTECODE=1", "--scenario", self.write("watched.json", WATCHED)],
                        "watched.html", "watched.json.gz")


def can_watch():
    return subprocess.run([PYTHON, "-c", "import uvicorn, fastapi, requests, httpx"], check=False,
                          stderr=subprocess.DEVNULL).returncode == 0


def hostile_trace():
    return {"traceEvents": [
        {"ph": "X", "name": HOSTILE, "cat": HOSTILE, "pid": 1, "tid": 1, "ts": 0, "dur": 1000},
        {"ph": "C", "name": HOSTILE, "pid": 1, "tid": 1, "ts": 500, "args": {HOSTILE: 3}},
        {"ph": "M", "name": "thread_name", "pid": 1, "tid": 1, "args": {"name": HOSTILE}}]}


def foreign_trace():
    """Two threads that call functions within functions, and a counter."""
    events = [{"ph": "M", "name": "thread_name", "pid": 1, "tid": tid, "args": {"name": f"thread {tid}"}}
              for tid in (1, 2)]
    for i in range(300):
        for tid in (1, 2):
            begin = 1000 * i + 300 * tid
            events.append({"ph": "X", "name": f"outer {i % 7}", "pid": 1, "tid": tid, "ts": begin, "dur": 600})
            events.append({"ph": "X", "name": "inner", "pid": 1, "tid": tid, "ts": begin + 100, "dur": 200})
        events.append({"ph": "C", "name": "queue", "pid": 1, "ts": 1000 * i, "args": {"length": i * i % 50}})
    events.append({"ph": "X", "name": "long", "pid": 1, "tid": 2, "ts": 320000, "dur": 90000})
    return {"traceEvents": events}
