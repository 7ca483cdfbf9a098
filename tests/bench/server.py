#!/usr/bin/env python3
"""/healthcheck with one worker, side by side with other servers: CPU time per request and requests per second.

    tests/bench/server.py BUILD [--rounds N] [--seconds S] [--connections N...]

BUILD is a release build made with -DBUILD_TESTING=ON. All servers run on processor 0, and wrk on processor 1 loads them in
turns, round by round, so that whatever else the machine does meets all of them alike. What is shown are medians over the
rounds; a ratio is one of two figures of the same round. Wants Debian's wrk; nginx-light, and python3-uvicorn python3-uvloop
python3-httptools python3-fastapi, are left out where they are missing.
"""

import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

EPOLL, OURS, QUIET, BEAST, NGINX, BARE, FASTAPI, LOGGING = (
    "epoll, parses nothing", "ours, recording", "ours, not recording", "Beast coroutine", "nginx",
    "uvicorn with uvloop, no framework", "uvicorn with uvloop, FastAPI",
    "the same as it comes, with its access log")

NGINX_CONF = """
worker_processes 1; daemon off; pid {work}/nginx.pid; error_log /dev/null;
events {{ worker_connections 4096; }}
http {{ access_log off; keepalive_requests 100000000;
  server {{ listen 127.0.0.1:{port}; default_type application/json; location / {{ return 200 '{{"status":"ok"}}'; }} }} }}
"""

UVICORN_APPS = """
async def bare(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": b'{"status":"ok"}'})

try:
    import fastapi
    framework = fastapi.FastAPI()
    @framework.get("/healthcheck")
    async def healthcheck():
        return {"status": "ok"}
except ModuleNotFoundError:
    pass
"""


class Server:
    """A running server, pinned to processor 0."""

    def __init__(self, name, port, command):
        self.name = name
        self.url = f"http://127.0.0.1:{port}/healthcheck"
        self.process = subprocess.Popen(["taskset", "-c", "0", *map(str, command)], stdout=subprocess.PIPE, text=True)
        for _ in range(100):
            try:
                urllib.request.urlopen(self.url).read()
                return
            except OSError:
                time.sleep(0.05)
        sys.exit(f"{name} does not answer")

    def cpu_nanoseconds(self):
        """Of all threads of the process and its children (schedstat in proc(5))."""
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        tasks = (task for pid in [self.process.pid, *children] for task in pathlib.Path(f"/proc/{pid}/task").iterdir())
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)

    def measure(self, connections, seconds):
        """Microseconds of CPU time per request, and requests per second."""
        before = self.cpu_nanoseconds()
        wrk = subprocess.run(["taskset", "-c", "1", "wrk", "-t1", f"-c{connections}", f"-d{seconds}", self.url],
                             capture_output=True, text=True, check=True).stdout
        used = self.cpu_nanoseconds() - before
        requests = int(re.search(r"(\d+) requests in", wrk)[1])
        if "Non-2xx" in wrk or "Socket errors" in wrk:
            sys.exit(f"{self.name}: {wrk}")
        return used / requests / 1000, float(re.search(r"Requests/sec:\s*([\d.]+)", wrk)[1])

    def stop(self):
        self.process.terminate()
        return self.process.communicate()[0].strip()


def has_python(modules):
    return subprocess.run(["/usr/bin/python3", "-c", f"import {modules}"], capture_output=True).returncode == 0


def commands(bin, work, first_port):
    """Name, port and command of every server that there is."""
    port = iter(range(first_port, first_port + 10))
    yield EPOLL, (p := next(port)), [bin / "bench_epoll", p]
    yield OURS, (p := next(port)), [bin / "bench_server", p, "on"]
    yield QUIET, (p := next(port)), [bin / "bench_server", p, "off"]
    yield BEAST, (p := next(port)), [bin / "bench_beast", p]
    if shutil.which("nginx"):
        p = next(port)
        (work / "nginx.conf").write_text(NGINX_CONF.format(work=work, port=p))
        yield NGINX, p, ["nginx", "-c", work / "nginx.conf"]
    else:
        print("nginx: not installed")
    (work / "apps.py").write_text(UVICORN_APPS)
    quiet = "--no-access-log --log-level error"
    for name, app, modules, log in ((BARE, "bare", "uvicorn, uvloop, httptools", quiet),
                                    (FASTAPI, "framework", "uvicorn, uvloop, httptools, fastapi", quiet),
                                    (LOGGING, "framework", "uvicorn, uvloop, httptools, fastapi", "")):
        if has_python(modules):
            yield name, (p := next(port)), ["sh", "-c", f"exec /usr/bin/python3 -m uvicorn --app-dir {work} apps:{app} --port {p} "
                                            f"--loop uvloop --http httptools {log} >/dev/null 2>&1"]
        else:
            print(f"{name}: not installed")


def ratio(figures, name, base, column):
    """The median of a ratio taken round by round; empty where the other server is not there."""
    if base not in figures:
        return ""
    return f"{statistics.median(a[column] / b[column] for a, b in zip(figures[name], figures[base])):.2f}"


def print_table(connections, figures):
    print(f"\n| {connections} connections | CPU per request | to epoll | to nginx | requests/s | to bare uvicorn | to FastAPI | to it as it comes | to not recording |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, rounds in figures.items():
        cpu, rate = (statistics.median(column) for column in zip(*rounds))
        print(f"| {name} | {cpu:.2f} µs | {ratio(figures, name, EPOLL, 0)} | {ratio(figures, name, NGINX, 0)} | {rate:.0f} "
              f"| {ratio(figures, name, BARE, 1)} | {ratio(figures, name, FASTAPI, 1)} | {ratio(figures, name, LOGGING, 1)} | {ratio(figures, name, QUIET, 1)} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=int, default=1)
    parser.add_argument("--connections", type=int, nargs="+", default=[32, 256])
    parser.add_argument("--first-port", type=int, default=18730)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        servers = [Server(*row) for row in commands(options.build / "bin", pathlib.Path(work), options.first_port)]
        for connections in options.connections:
            figures = {server.name: [] for server in servers}
            for round in range(options.rounds + 1):
                for server in servers:
                    figure = server.measure(connections, options.seconds)
                    if round > 0:  # the first one warms up
                        figures[server.name].append(figure)
            print_table(connections, figures)
        print()
        for server in servers:
            if output := server.stop():
                print(f"{server.name}: {output}")


if __name__ == "__main__":
    main()
