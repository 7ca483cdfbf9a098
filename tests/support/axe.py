"""What axe-core, which npm has, complains of on a page."""
import functools
import shutil
import subprocess

PATIENCE = 60  # seconds; without a network npm tries for minutes
FIND = """; return axe.run(document, {resultTypes: ['violations']}).then((result) =>
  result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ')));"""


@functools.cache
def source(folder):
    """Installed there; None where it is not to be had, which is tried once."""
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder,
               "axe-core@4.14.1"]
    if shutil.which("npm") is None:
        return None
    try:
        subprocess.run(install, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)
    except subprocess.SubprocessError:
        return None
    with open(f"{folder}/node_modules/axe-core/axe.min.js", encoding="utf-8") as file:
        return file.read()


def find_violations(folder):
    """A script that returns them all; None where axe-core is not to be had. `folder` keeps it."""
    axe = source(folder)
    return None if axe is None else axe + FIND
