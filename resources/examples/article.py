"""The server of the article: each request makes two calls to a slow API.

Await and See starts it, watches it from outside, and is its slow API:

    await-and-see --watch 'python3 -m uvicorn article:app --port {port}' --watch-env UPSTREAM={upstream}

Change what you like, and start it again. The program never overwrites a copy that was changed.
"""

import asyncio
import os

import httpx
import requests
from fastapi import FastAPI, Request

UPSTREAM = os.environ.get("UPSTREAM", "http://127.0.0.1:8888/")
DOCUMENTS = ("invoice", "receipt")
PATIENCE = 60  # seconds

app = FastAPI()
client = httpx.AsyncClient(timeout=PATIENCE)


def id_of(request):
    """Passed on to the API, so that everybody knows whose call it is."""
    return {"X-Request-Id": request.headers.get("X-Request-Id", "")}


def sign(document, headers):
    """Has the API sign it. The thread that calls this waits for the answer."""
    response = requests.get(UPSTREAM, params={"document": document}, headers=headers, timeout=PATIENCE)
    response.raise_for_status()


async def sign_async(document, headers):
    """The same, awaited: while the API takes its time, the event loop serves others."""
    response = await client.get(UPSTREAM, params={"document": document}, headers=headers)
    response.raise_for_status()


@app.get("/healthcheck")
async def healthcheck():
    return {"status": "ok"}


@app.get("/async-blocking")
async def async_blocking(request: Request):
    """Says async, and holds the event loop until the API has answered twice."""
    for document in DOCUMENTS:
        sign(document, id_of(request))
    return {"signed": DOCUMENTS}


@app.get("/all-async")
async def all_async(request: Request):
    for document in DOCUMENTS:
        await sign_async(document, id_of(request))
    return {"signed": DOCUMENTS}


@app.get("/async-executor")
async def async_executor(request: Request):
    """For a library that cannot be awaited: a thread waits instead of the event loop."""
    for document in DOCUMENTS:
        await asyncio.to_thread(sign, document, id_of(request))
    return {"signed": DOCUMENTS}


@app.get("/sync-threadpool")
def sync_threadpool(request: Request):
    """A plain def: the framework runs it on a thread of its own."""
    for document in DOCUMENTS:
        sign(document, id_of(request))
    return {"signed": DOCUMENTS}
