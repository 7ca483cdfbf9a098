import httpx
from fastapi import FastAPI

app = FastAPI()
UPSTREAM = "http://127.0.0.1:8888/"


@app.get("/all-async-new-client")  #@ queued
async def all_async_new_client():  #@ started
    async with httpx.AsyncClient() as c:  #@ setup 1
        await c.get(UPSTREAM)  #@ call 1
    async with httpx.AsyncClient() as c:  #@ setup 2
        await c.get(UPSTREAM)  #@ call 2
    return {"message": "ok"}  #@ finished
