"""What axe-core, which npm has, complains of on a page."""
import os
import shutil
import subprocess

PATIENCE = 120  # seconds
FIND = """; return axe.run(document, {resultTypes: ['violations']}).then((result) =>
  result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ')));"""


def find_violations(folder):
    """A script that returns them all; None where axe-core is not to be had. `folder` keeps it."""
    axe = f"{folder}/node_modules/axe-core/axe.min.js"
    if not os.path.exists(axe):
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder,
                   "axe-core@4.14.1"]
        if shutil.which("npm") is None or subprocess.run(install, check=False, timeout=PATIENCE,
                                                         stdout=subprocess.DEVNULL).returncode != 0:
            return None
    with open(axe, encoding="utf-8") as file:
        return file.read() + FIND
