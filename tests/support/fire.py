"""Debian's Firefox for tests, spoken to by WebDriver BiDi, which it understands without a driver of its own."""
import json
import shutil
import socket
import subprocess
import tempfile
import time

try:
    import websocket
except ImportError:
    websocket = None

PATIENCE = 120  # seconds, on a machine that is busy


def is_there():
    return websocket is not None and shutil.which("firefox-esr") is not None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Firefox:
    """A window of its own; nothing is remembered in it."""

    def __init__(self, width, height, *, dark=False, reduced_motion=False):
        self.profile = tempfile.TemporaryDirectory()
        self.complaints = []
        self.number = 0
        with open(f"{self.profile.name}/user.js", "w", encoding="utf-8") as settings:
            settings.write(f'user_pref("ui.systemUsesDarkTheme", {int(dark)});\n'
                           f'user_pref("ui.prefersReducedMotion", {int(reduced_motion)});\n'
                           'user_pref("app.update.enabled", false);\n'
                           'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n')
        port = free_port()
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--profile", self.profile.name,
             f"--remote-debugging-port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.socket = self.connect(port)
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self.page = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.resize(width, height)

    @staticmethod
    def connect(port):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return websocket.create_connection(f"ws://127.0.0.1:{port}/session", timeout=PATIENCE,
                                                   suppress_origin=True)
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def ask(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("method") == "log.entryAdded" and answer["params"]["level"] in ("error", "warn"):
                self.complaints.append(answer["params"]["text"])
            if answer.get("id") != self.number:
                continue
            if answer["type"] == "error":
                raise RuntimeError(f"{method}: {answer['message']}")
            return answer["result"]

    def resize(self, width, height):
        self.ask("browsingContext.setViewport", context=self.page, viewport={"width": width, "height": height},
                 devicePixelRatio=1)

    def print(self):
        return self.ask("browsingContext.print", context=self.page, background=True)["data"]

    def get(self, url):
        self.ask("browsingContext.navigate", context=self.page, url=url, wait="complete")

    def execute_script(self, script):
        """What the script returns."""
        answer = self.ask("script.evaluate", target={"context": self.page}, awaitPromise=True,
                          expression=f"(async () => JSON.stringify(await (async () => {{{script}}})() ?? null))()")
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def act(self, actions):
        self.ask("input.performActions", context=self.page, actions=actions)
        self.ask("input.releaseActions", context=self.page)

    def save_screenshot(self, file):
        import base64
        with open(file, "wb") as picture:
            picture.write(base64.b64decode(self.ask("browsingContext.captureScreenshot", context=self.page)["data"]))

    def quit(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.profile.cleanup()
