#!/usr/bin/env python3
"""What the program itself costs and stands, window included:

    tests/bench/program.py BUILD [idle] [crowd] [load] [start] [latency]      all of them where none is named

idle   a window in which nothing happens: CPU time in percent of one processor.
crowd  1,000 and 4,000 requests at once on /all-async, one worker, a delay of 1 s: when the last one was received, the CPU
       time of it all, and the memory per waiting request (client, worker, call and upstream together).
load   wrk with 32 connections on a program whose window is open and live: requests per second, and a picture of the
       window, whose status line says how many events were lost.

start  from the start of the process to the first painted frame and to the server's first answer, beside the first painted
       frame of a window with nothing in it; both in turns, twenty times.
latency  from an event on a worker to its frame on the screen, 1920 x 1080, under wrk with 32 connections.

BUILD is a release build. The window opens on a display of its own: wants Debian's xvfb and, for load, wrk and imagemagick.
"""

import atexit
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

PORT = 18820
PORTS = ["--port", str(PORT), "--upstream-port", str(PORT + 1)]


def memory_kib(pid):
    return int(re.search(r"VmRSS:\s*(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1])


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Display:
    """A screen that nobody sees."""

    def __init__(self, directory, size):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24"], pass_fds=[writer],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.environment = os.environ | {"DISPLAY": ":" + os.read(reader, 16).decode().strip(), "XDG_CONFIG_HOME": directory}
        atexit.register(self.close)

    def close(self):
        self.server.kill()
        self.server.wait()


class Window:
    """The program with its window."""

    def __init__(self, program, directory):
        self.display = Display(directory, "1600x1000")
        self.process = subprocess.Popen([program, *PORTS], env=self.display.environment, stderr=subprocess.DEVNULL)
        time.sleep(5)  # until it has drawn itself

    def save_picture(self, file):
        subprocess.run(["import", "-window", "root", file], env=self.display.environment, check=True)

    def close(self):
        self.process.kill()
        self.process.wait()
        self.display.close()


def measure_idle(program, directory):
    window = Window(program, directory)
    before = cpu_seconds(window.process.pid)
    time.sleep(10)
    used = cpu_seconds(window.process.pid) - before
    window.close()
    print(f"idle window: {10 * used:.1f} % of one processor")


def crowd_file(directory, count, delay_ms):
    file = pathlib.Path(directory) / "crowd.json"
    file.write_text(json.dumps({"name": "Crowd", "upstream": {"delay_ms": delay_ms},
                                "arrivals": [{"at_ms": 0, "path": "/all-async", "count": count}]}))
    return file


def memory_of_waiting(program, directory, count):
    """In KiB, while `count` requests wait for their first call."""
    process = subprocess.Popen([program, "--headless", "--scenario", crowd_file(directory, count, 60_000), *PORTS],
                               stderr=subprocess.DEVNULL)
    time.sleep(8)
    memory = memory_kib(process.pid)
    process.kill()
    process.wait()
    return memory


def measure_crowd(program, directory):
    print("| requests at once | last received | CPU time | memory per waiting request | lost events |\n|---|---|---|---|---|")
    alone = memory_of_waiting(program, directory, 1)
    for count in 1000, 4000:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        text = subprocess.run([program, "--headless", "--scenario", crowd_file(directory, count, 1000), "--report", "-", *PORTS],
                              capture_output=True, text=True, check=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        report = json.loads(text)
        last = max(request["received_s"] for request in report["requests"])
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        memory = (memory_of_waiting(program, directory, count) - alone) / count
        print(f"| {count} | {last:.2f} s | {cpu:.2f} s | {memory:.1f} KiB | {report['events']['dropped']} |", flush=True)


def measure_load(program, directory):
    window = Window(program, directory)
    wrk = subprocess.run(["wrk", "-t1", "-c32", "-d10", f"http://127.0.0.1:{PORT}/healthcheck"], capture_output=True, text=True)
    rate = re.search(r"Requests/sec:\s*([\d.]+)", wrk.stdout)[1]
    time.sleep(2)  # until it has caught up
    picture = pathlib.Path(tempfile.gettempdir()) / "await-and-see-under-load.png"
    window.save_picture(picture)
    window.close()
    print(f"window open and live, 32 connections: {rate} requests/s; {picture} shows how many events were lost")


def bench_window(program, environment, mode, value):
    bench = pathlib.Path(program).with_name("bench_window")
    return subprocess.Popen([bench, mode, str(value)], env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def measure_start(program, directory):
    display = Display(directory, "1920x1080")
    minimal, painted, answered = [], [], []
    for _ in range(20):
        text = bench_window(program, display.environment, "minimal", time.monotonic_ns()).communicate()[0]
        minimal.append(float(text))
        text = bench_window(program, display.environment, "start", time.monotonic_ns()).communicate()[0]
        for figures, figure in zip((painted, answered), text.split()):
            figures.append(float(figure))
    display.close()
    print("median of twenty starts: minimal window {:.0f} ms, first frame {:.0f} ms, first answer {:.0f} ms".format(
        *(statistics.median(figures) for figures in (minimal, painted, answered))))


def measure_latency(program, directory):
    display = Display(directory, "1920x1080")
    window = bench_window(program, display.environment, "latency", 8)
    time.sleep(2)  # until the server listens
    wrk = subprocess.run(["wrk", "-t1", "-c32", "-d5", f"http://127.0.0.1:{PORT}/healthcheck"], capture_output=True, text=True)
    count, latency, frame, frames = window.communicate()[0].split()
    display.close()
    rate = re.search(r"Requests/sec:\s*([\d.]+)", wrk.stdout)[1]
    print(f"{rate} requests/s: {count} events, median {latency} ms to their frame; {frames} frames, one every {frame} ms")


MEASUREMENTS = {"idle": measure_idle, "crowd": measure_crowd, "load": measure_load, "start": measure_start, "latency": measure_latency}

if __name__ == "__main__":
    if len(sys.argv) < 2 or not set(sys.argv[2:]) <= set(MEASUREMENTS):
        sys.exit(__doc__)
    for needed in "await-and-see", "bench_window":
        if not pathlib.Path(sys.argv[1], "bin", needed).exists():
            sys.exit(f"{sys.argv[1]} has no bin/{needed}: tests/bench/README.md says how to build it.")
    for name in sys.argv[2:] or MEASUREMENTS:
        with tempfile.TemporaryDirectory() as scratch:
            MEASUREMENTS[name](f"{sys.argv[1]}/bin/await-and-see", scratch)
