import time

from fastapi import FastAPI

app = FastAPI()
CPU_SECONDS = 0.2


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@app.get("/cpu-bound")  #@ queued
async def cpu_bound():  #@ started
    compute(CPU_SECONDS)  #@ compute 1
    compute(CPU_SECONDS)  #@ compute 2
    return {"message": "ok"}  #@ finished
