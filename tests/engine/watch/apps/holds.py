"""What can hold an event loop, a route each. A line that a test looks for ends with its name: "# time-sleep"."""
import asyncio
import os
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time

import httpx
import requests
from fastapi import FastAPI

UPSTREAM = os.environ.get("UPSTREAM", "http://127.0.0.1:9")
SILENT_PORT = int(os.environ.get("SILENT_PORT", "9"))
HOLD = 0.4  # seconds

app = FastAPI()


@app.get("/free")
async def free():
    return {}


@app.get("/nap")
async def nap():
    await asyncio.sleep(HOLD)
    return {}


@app.get("/time-sleep")
async def time_sleep():
    time.sleep(HOLD)  # time-sleep
    return {}


@app.get("/requests")
async def blocking_requests():
    requests.get(UPSTREAM)  # requests
    return {}


@app.get("/httpx-sync")
async def httpx_sync():
    httpx.get(UPSTREAM)  # httpx-sync
    return {}


@app.get("/httpx-async")
async def httpx_async():
    async with httpx.AsyncClient() as client:
        await client.get(UPSTREAM)
    return {}


@app.get("/plain")
def plain():
    requests.get(UPSTREAM)
    return {}


@app.get("/executor")
async def executor():
    await asyncio.get_running_loop().run_in_executor(None, requests.get, UPSTREAM)
    return {}


@app.get("/compute")
async def compute():
    end = time.monotonic() + HOLD
    while time.monotonic() < end:  # compute
        pass
    return {}


@app.get("/gil")
async def keep_the_gil():
    await asyncio.get_running_loop().run_in_executor(None, pow, 7, 2_500_000)
    return {}


@app.get("/sqlite")
async def sqlite_lock():
    file = os.path.join(tempfile.mkdtemp(), "lock.db")
    connection = sqlite3.connect(file, timeout=60)
    connection.execute("pragma synchronous = off")  # a busy disk may take longer than the lock
    connection.execute("create table counters(value)")
    connection.commit()
    is_locked = threading.Event()

    def keep_locked():
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("pragma synchronous = off")
        other.execute("begin exclusive")
        is_locked.set()
        time.sleep(HOLD)
        other.execute("commit")

    threading.Thread(target=keep_locked).start()
    is_locked.wait()
    connection.execute("insert into counters values (1)")  # sqlite
    connection.commit()
    return {}


@app.get("/dns")
async def ask_a_silent_name_server():
    """What a resolver does, with a name server that can be had on the loopback."""
    question = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    question.connect(("127.0.0.1", SILENT_PORT))
    question.settimeout(HOLD)
    try:
        question.recv(512)  # dns
    except TimeoutError:
        pass
    return {}


@app.get("/subprocess")
async def run_a_child():
    subprocess.run(["sleep", str(HOLD)])  # subprocess
    return {}


@app.get("/lock")
async def wait_for_a_lock():
    lock = threading.Lock()
    lock.acquire()
    threading.Timer(HOLD, lock.release).start()
    lock.acquire()  # lock
    return {}


@app.get("/fifo")
async def read_a_fifo():
    reading, writing = os.pipe()
    threading.Timer(HOLD, os.write, (writing, b"x")).start()
    os.read(reading, 1)  # fifo
    return {}


class Größe:
    """Names are not ASCII everywhere."""

    def warte(self):
        time.sleep(HOLD)  # umlaut


@app.get("/umlaut")
async def umlaut():
    Größe().warte()
    return {}


@app.get("/die")
async def die():
    os._exit(3)
