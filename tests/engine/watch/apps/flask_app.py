"""A Flask application on its own development server: flask_app.py PORT [threads]"""
import sys
import time

from flask import Flask

app = Flask(__name__)


@app.get("/time-sleep")
def time_sleep():
    time.sleep(0.4)  # flask-sleep
    return {}


app.run(port=int(sys.argv[1]), threaded=len(sys.argv) > 2)
