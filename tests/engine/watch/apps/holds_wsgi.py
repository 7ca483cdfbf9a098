"""For gunicorn's threads: a request is worked on beside the loop."""
import os
import time
import urllib.request

UPSTREAM = os.environ.get("UPSTREAM", "http://127.0.0.1:9")


def app(environ, start_response):
    if environ["PATH_INFO"] == "/time-sleep":
        time.sleep(0.4)
    if environ["PATH_INFO"] == "/call":
        urllib.request.urlopen(UPSTREAM).read()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"{}"]
