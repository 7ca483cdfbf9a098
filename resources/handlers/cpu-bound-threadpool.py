import time

from fastapi import FastAPI

app = FastAPI()
CPU_SECONDS = 0.2


def compute(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@app.get("/cpu-bound-threadpool")  #@ queued
def cpu_bound_threadpool():  #@ started
    # Plain def: runs in a thread, which
    # shares the GIL with the loop's.
    compute(2 * CPU_SECONDS)  #@ job
    return {"message": "ok"}  #@ finished
