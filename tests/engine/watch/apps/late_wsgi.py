"""Takes longer to load than anybody looks at a new process."""
import time

time.sleep(2)

from holds_wsgi import app  # noqa: E402,F401
