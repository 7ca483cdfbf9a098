import requests
from fastapi import FastAPI

app = FastAPI()
UPSTREAM = "http://127.0.0.1:8888/"


@app.get("/sync-threadpool")  #@ queued
def sync_threadpool():  #@ started, job
    # Plain def: runs in a thread.
    requests.get(UPSTREAM)  #@ call 1
    requests.get(UPSTREAM)  #@ call 2
    return {"message": "ok"}  #@ finished
