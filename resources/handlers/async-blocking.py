import requests
from fastapi import FastAPI

app = FastAPI()
UPSTREAM = "http://127.0.0.1:8888/"


@app.get("/async-blocking")  #@ queued
async def async_blocking():  #@ started
    requests.get(UPSTREAM)  #@ call 1
    requests.get(UPSTREAM)  #@ call 2
    return {"message": "ok"}  #@ finished
