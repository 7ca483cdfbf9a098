#!/usr/bin/python3
"""Schedules of requests, run by this program and by FastAPI on uvicorn: does everything happen in the same order?

    tests/reference/compare.py PROGRAM [--schedules N] [--seed N] [--loop asyncio|uvloop] [--delay MS]
    tests/reference/compare.py PROGRAM --schedule "0 /async-blocking, 0.1 /sync-threadpool, 0.2 /async-blocking"

Schedules are drawn at random; times are in units of the upstream's delay D. Both sides run a schedule at the same time.
What is compared: when each handler starts and each client receives its answer, in units of D with room for what machines
need, so that only another order of things shows. Where uvicorn does now this, now that, each of it is right: a
schedule that differs is run again on both sides, and counts only if what they did never meets.

Wants Debian 12's python3-uvicorn, python3-fastapi, python3-httpx and python3-requests (and python3-uvloop for --loop
uvloop), on which the turns in engine/server/turns.h were counted; ends with 77, skipped, where they are missing.
"""

import argparse
import asyncio
import contextlib
import json
import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

HERE = pathlib.Path(__file__).parent
PYTHON = "/usr/bin/python3"  # Debian's, whose packages these are
SKIPPED = 77
ROOM = 0.7  # of D; who is behind another one is late by D at least
CALLS = 2
# Without those that compute: on a busy machine that takes longer than D, on each side by another share. And without
# /all-async-new-client: what building clients costs adds up.
ROUTES = ["/async-blocking"] * 3 + ["/all-async"] * 3 + ["/sync-threadpool"] * 3 + \
    ["/all-async-gather", "/async-executor", "/async-executor", "/healthcheck"]


def slow_upstream(delay):
    """Answers each connection's one request after `delay` seconds. Returns the port."""

    async def answer(reader, writer):
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            await asyncio.sleep(delay)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
            await writer.drain()
            writer.close()

    listening = socket.create_server(("127.0.0.1", 0), backlog=512)

    async def serve():
        server = await asyncio.start_server(answer, sock=listening)
        await server.serve_forever()

    threading.Thread(target=asyncio.run, args=(serve(),), daemon=True).start()
    return listening.getsockname()[1]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


class Uvicorn:
    """One server process. `runs` a schedule, a list of (time in D, path)."""

    def __init__(self, loop, delay, threads):
        self.delay = delay
        self.port = free_port()
        environment = dict(os.environ, UPSTREAM=f"http://127.0.0.1:{slow_upstream(delay)}/", CPU_MS=str(delay * 1000),
                           THREADS=str(threads), PYTHONDONTWRITEBYTECODE="1")
        self.process = subprocess.Popen(
            [PYTHON, "-m", "uvicorn", "fastapi_app:app", "--port", str(self.port), "--loop", loop, "--log-level",
             "error", "--no-access-log"], cwd=HERE, env=environment)
        self.wait_until_it_answers()
        self.run([(0, path) for path in sorted(set(ROUTES))])  # imports what is imported late

    def wait_until_it_answers(self):
        for _ in range(200):
            with contextlib.suppress(OSError):
                self.get("/log")
                return
            time.sleep(0.05)
        sys.exit("uvicorn did not start")

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.read()

    def run(self, schedule):
        zero = time.monotonic() + 0.05
        received = {}

        def send(tag, due, path):
            time.sleep(max(0, zero + due * self.delay - time.monotonic()))
            self.get(f"{path}?tag={tag}")
            received[tag] = time.monotonic()

        threads = [threading.Thread(target=send, args=(tag, due, path)) for tag, (due, path) in enumerate(schedule)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        in_delays = lambda moment: (moment - zero) / self.delay
        results = [{"received": in_delays(received[tag])} for tag in range(len(schedule))]
        for tag, what, moment in json.loads(self.get("/log")):
            results[tag][what] = in_delays(moment)
        return results

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(10)


class Ours:
    """The program without a window, a process per schedule."""

    def __init__(self, program, delay, threads):
        self.program = program
        self.delay = delay
        self.threads = threads

    def run(self, schedule):
        milliseconds = round(self.delay * 1000)
        scenario = {"name": "reference", "workers": 1, "calls": CALLS, "cpu_ms": milliseconds,
                    "threadpool_threads": self.threads, "upstream": {"delay_ms": milliseconds},
                    "arrivals": [{"at_ms": round(due * milliseconds), "path": path} for due, path in schedule]}
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(scenario, file)
            file.flush()
            report = subprocess.run(
                [self.program, "--headless", "--scenario", file.name, "--report", "-"], check=True,
                capture_output=True).stdout
        return [self.result(request) for request in json.loads(report)["requests"]]

    def result(self, request):
        moments = {"starts": request["started_s"], "received": request["received_s"]}
        for index, call in enumerate(request["calls"], 1):
            moments[f"call {index} starts"] = call["start_s"]
            moments[f"call {index} ends"] = call["end_s"]
        return {what: moment / self.delay for what, moment in moments.items()}


def drawn_schedule(draw):
    """Each request comes at another part of D, so that nothing happens at the same time but what has one cause."""
    count = draw.randint(3, 7)
    slots = draw.sample(range(1, 10), count)
    times = sorted(draw.choice((0, 0, 0, 1, 2, 3)) + slot / 10 for slot in slots)
    return [(round(due - times[0], 1), draw.choice(ROUTES)) for due in times]


def agree(one, other):
    return all(abs(a[what] - b[what]) < ROOM for a, b in zip(one, other) for what in ("starts", "received"))


def compare(schedule, sides, most_runs):
    """The runs of both sides, as few as show that they agree; None at the end where they never did."""
    runs = [[], []]
    for _ in range(most_runs):
        for side, result in zip(runs, in_parallel([lambda side=side: side.run(schedule) for side in sides])):
            side.append(result)
        if any(agree(one, other) for one in runs[0] for other in runs[1]):
            return runs, True
    return runs, False


def in_parallel(tasks):
    results = [None] * len(tasks)

    def work(i):
        results[i] = tasks[i]()

    threads = [threading.Thread(target=work, args=(i,)) for i in range(len(tasks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if any(result is None for result in results):
        sys.exit("a side failed")
    return results


def in_words(schedule):
    return ", ".join(f"{due:g} {path}" for due, path in schedule)


def show(schedule, runs):
    print(f"DIFFERENT  --schedule \"{in_words(schedule)}\"")
    for name, side in zip(("uvicorn", "ours"), runs):
        for run in side:
            print(f"  {name:8}", "  ".join(f"{r['starts']:.2f}-{r['received']:.2f}" for r in run))
    sys.stdout.flush()


def parsed(text):
    parts = [part.split() for part in text.split(",")]
    return [(float(due), path) for due, path in parts]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--schedule", action="append", type=parsed, help="instead of random ones; may be repeated")
    parser.add_argument("--schedules", type=int, default=8, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--loop", choices=("asyncio", "uvloop"), default="asyncio")
    parser.add_argument("--delay", type=int, default=400, metavar="MS")
    parser.add_argument("--threads", type=int, default=40, help="of the pool for plain handlers")
    parser.add_argument("--most-runs", type=int, default=4, metavar="N", help="of one schedule")
    return parser.parse_args()


def is_installed():
    wanted = "import uvicorn, fastapi, httpx, requests, importlib.metadata as m; assert m.version('anyio').startswith('3.')"
    return pathlib.Path(PYTHON).exists() and \
        subprocess.run([PYTHON, "-c", wanted], stderr=subprocess.DEVNULL).returncode == 0


def main():
    options = arguments()
    if not is_installed():
        print("skipped: uvicorn, FastAPI, httpx and requests are not installed as Debian 12 has them")
        return SKIPPED
    delay = options.delay / 1000
    draw = random.Random(options.seed)
    schedules = options.schedule or [drawn_schedule(draw) for _ in range(options.schedules)]
    uvicorn = Uvicorn(options.loop, delay, options.threads)
    ours = Ours(options.program, delay, options.threads)
    different = 0
    try:
        for schedule in schedules:
            runs, is_same = compare(schedule, (uvicorn, ours), options.most_runs)
            if not is_same:
                different += 1
                show(schedule, runs)
    finally:
        uvicorn.stop()
    print(f"{len(schedules) - different} of {len(schedules)} schedules agree")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
