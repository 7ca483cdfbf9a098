"""A Flask application, for the flask command, gunicorn, or its own server: flask_app.py PORT [threads]"""
import os
import sys
import time
import urllib.request

from flask import Flask

time.sleep(float(os.environ.get("SLOW_IMPORT", "0")))  # as many an application is imported

app = Flask(__name__)


@app.get("/time-sleep")
def time_sleep():
    time.sleep(0.4)  # flask-sleep
    return {}


@app.get("/call")
def call():
    urllib.request.urlopen(os.environ["UPSTREAM"]).read()
    return {}


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]), threaded=len(sys.argv) > 2)
