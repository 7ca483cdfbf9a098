from fastapi import FastAPI

app = FastAPI()


@app.get("/healthcheck")  #@ queued
async def healthcheck():  #@ started
    return {"status": "ok"}  #@ finished
