#!/usr/bin/python3
"""Phones in the room, as real browsers. Each line of the standard input is a JSON list, [PHONE, COMMAND, ARGUMENT...], and
is answered with a line: JSON of what it gave, or {"problem": ...}."""
import json
import os
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import axe  # noqa: E402  pylint: disable=wrong-import-position
from browser import open_browser  # noqa: E402  pylint: disable=wrong-import-position

PATIENCE = 120  # seconds, on a machine that is busy
FOLDER = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
phones = {}


def shown(phone, part):
    """The text of a part that can be seen; empty where it is hidden."""
    return phone.execute_script(
        "const part = document.getElementById(arguments[0]);"
        "return part.offsetParent === null ? '' : part.innerText;", part)


def carry_out(name, command, *arguments):
    if command == "open":
        url, options = arguments
        phones[name] = open_browser(360, 740, **options)
        phones[name].get(url)
        return True
    phone = phones[name]
    if command == "text":
        return shown(phone, arguments[0])
    if command == "click":
        phone.execute_script("document.getElementById(arguments[0]).click()", arguments[0])
        return True
    if command == "choose":
        phone.execute_script("document.getElementById('choices').children[arguments[0]].click()", arguments[0])
        return True
    if command == "wait":
        part, words = arguments
        end = time.monotonic() + PATIENCE
        while words not in (text := shown(phone, part)):
            if time.monotonic() > end:
                return {"problem": f"{name}: #{part} says {text!r}, not {words!r}"}
            time.sleep(0.05)
        return text
    if command == "move":
        part, value = arguments
        phone.execute_script("const range = document.getElementById(arguments[0]); range.value = arguments[1];"
                             "range.dispatchEvent(new Event('input'))", part, value)
        return True
    if command == "violations":  # of what people need who see or hear the page otherwise
        find = axe.find_violations(FOLDER.name)
        return [] if find is None else phone.execute_script(find)
    if command == "tree":  # what a screen reader is told: role and name of each
        nodes = phone.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        return [[node["role"]["value"], node.get("name", {}).get("value", "")] for node in nodes if not node["ignored"]]
    if command == "script":
        return phone.execute_script(arguments[0])
    if command == "complaints":
        return [entry["message"] for entry in phone.get_log("browser")]
    if command == "shot":
        return phone.save_screenshot(arguments[0])
    if command == "leave":
        phones.pop(name).quit()
        return True
    return {"problem": f"there is no command {command}"}


try:
    for line in sys.stdin:
        print(json.dumps(carry_out(*json.loads(line))), flush=True)
finally:
    for phone in phones.values():
        phone.quit()
