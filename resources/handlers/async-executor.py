import asyncio

import requests
from fastapi import FastAPI

app = FastAPI()
UPSTREAM = "http://127.0.0.1:8888/"


@app.get("/async-executor")  #@ queued
async def async_executor():  #@ started
    get = requests.get
    await asyncio.to_thread(get, UPSTREAM)  #@ job 1, call 1
    await asyncio.to_thread(get, UPSTREAM)  #@ job 2, call 2
    return {"message": "ok"}  #@ finished
