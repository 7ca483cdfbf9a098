import asyncio

import httpx
from fastapi import FastAPI

app = FastAPI()
client = httpx.AsyncClient(timeout=60)
UPSTREAM = "http://127.0.0.1:8888/"


@app.get("/all-async-gather")  #@ queued
async def all_async_gather():  #@ started
    await asyncio.gather(  #@ call
        client.get(UPSTREAM),
        client.get(UPSTREAM),
    )
    return {"message": "ok"}  #@ finished
