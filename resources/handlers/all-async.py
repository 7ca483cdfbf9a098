import httpx
from fastapi import FastAPI

app = FastAPI()
client = httpx.AsyncClient(timeout=60)
UPSTREAM = "http://127.0.0.1:8888/"


@app.get("/all-async")  #@ queued
async def all_async():  #@ started
    await client.get(UPSTREAM)  #@ call 1
    await client.get(UPSTREAM)  #@ call 2
    return {"message": "ok"}  #@ finished
