"""A test that fails where something holds the server's event loop. await-and-see has to be on PATH."""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent

COMMAND = f'"{sys.executable}" -m uvicorn article:app --port {{port}}'

REQUIRED = [
    "worst loop hold < 100 ms",
    "slowest health check < 50 ms",
    "unanswered requests = 0",
]


def test_nothing_holds_the_event_loop():
    command = ["await-and-see", "--headless"]
    command += ["--watch", COMMAND, "--folder", str(HERE), "--watch-env", "UPSTREAM={upstream}"]
    command += ["--scenario", str(HERE / "load.json")]
    for condition in REQUIRED:
        command += ["--require", condition]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120)
    problems = [line for line in ended.stderr.splitlines() if line.startswith("await-and-see: ")]
    assert ended.returncode == 0, "\n".join(problems)
