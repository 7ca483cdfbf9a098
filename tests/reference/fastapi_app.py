"""The routes of engine/server/handlers/handlers.cpp as a FastAPI application, for compare.py.

    UPSTREAM=URL CPU_MS=N uvicorn fastapi_app:app

/log gives what was recorded since it was last asked: [tag, what, time of the monotonic clock], where `tag` is the
request's query parameter.
"""

import asyncio
import collections
import os
import threading
import time

import anyio
import httpx
import requests
from fastapi import FastAPI

UPSTREAM = os.environ["UPSTREAM"]
CPU = float(os.environ.get("CPU_MS", "200")) / 1000
THREADS = int(os.environ.get("THREADS", "40"))

app = FastAPI()
events = []
lock = threading.Lock()


def record(tag, what):
    with lock:
        events.append((tag, what, time.monotonic()))


def call(tag, index):
    record(tag, f"call {index} starts")
    requests.get(UPSTREAM, headers={"Connection": "close"})
    record(tag, f"call {index} ends")


async def call_async(tag, index, **options):
    record(tag, f"call {index} starts")
    async with httpx.AsyncClient(timeout=60, **options) as client:
        await client.get(UPSTREAM)
    record(tag, f"call {index} ends")


async def call_with_light_client(tag, index):
    """Building this client costs next to nothing, as in the program's /all-async."""
    await call_async(tag, index, verify=False, trust_env=False)


def compute():
    end = time.thread_time() + CPU
    while time.thread_time() < end:
        pass


class FirstInFirstOut(collections.OrderedDict):
    def popitem(self, last=False):
        return super().popitem(last)


@app.on_event("startup")
async def set_up():
    limiter = anyio.to_thread.current_default_thread_limiter()
    limiter.total_tokens = THREADS
    limiter._wait_queue = FirstInFirstOut()  # anyio before 4 gives a free place to who came last


@app.get("/log")
async def log():
    taken, events[:] = list(events), []
    return taken


@app.get("/healthcheck")
async def healthcheck(tag: int = 0):
    record(tag, "starts")
    return {"status": "ok"}


@app.get("/async-blocking")
async def async_blocking(tag: int = 0):
    record(tag, "starts")
    call(tag, 1)
    call(tag, 2)
    return {"message": "ok"}


@app.get("/all-async")
async def all_async(tag: int = 0):
    record(tag, "starts")
    await call_with_light_client(tag, 1)
    await call_with_light_client(tag, 2)
    return {"message": "ok"}


@app.get("/all-async-gather")
async def all_async_gather(tag: int = 0):
    record(tag, "starts")
    await asyncio.gather(call_with_light_client(tag, 1), call_with_light_client(tag, 2))
    return {"message": "ok"}


@app.get("/all-async-new-client")
async def all_async_new_client(tag: int = 0):
    record(tag, "starts")
    await call_async(tag, 1)
    await call_async(tag, 2)
    return {"message": "ok"}


@app.get("/sync-threadpool")
def sync_threadpool(tag: int = 0):
    record(tag, "starts")
    call(tag, 1)
    call(tag, 2)
    return {"message": "ok"}


@app.get("/async-executor")
async def async_executor(tag: int = 0):
    record(tag, "starts")
    loop = asyncio.get_running_loop()
    for index in (1, 2):
        await loop.run_in_executor(None, call, tag, index)
    return {"message": "ok"}


@app.get("/cpu-bound")
async def cpu_bound(tag: int = 0):
    record(tag, "starts")
    compute()
    compute()
    return {"message": "ok"}


@app.get("/cpu-bound-threadpool")
def cpu_bound_threadpool(tag: int = 0):
    record(tag, "starts")
    compute()
    compute()
    return {"message": "ok"}
