#!/usr/bin/python3
"""Pages of runs in real browsers: pages.py PROGRAM [FOLDER FOR SCREENSHOTS]. Exits with 77 where there is no browser."""
import base64
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import axe  # noqa: E402  pylint: disable=wrong-import-position
import fire  # noqa: E402  pylint: disable=wrong-import-position

PROGRAM = sys.argv[1]
SHOTS = sys.argv[2] if len(sys.argv) > 2 else None
PATIENCE = 120  # seconds, on a machine that is busy
FRAME = 34  # around the picture in the page, in pixels
SCENARIO = {"name": "Three requests", "workers": 1, "upstream": {"delay_ms": 200},
            "arrivals": [{"at_ms": 0, "path": "/async-blocking", "count": 3, "every_ms": 60}]}
BURST = {"name": "A burst", "workers": 2, "upstream": {"delay_ms": 20, "jitter_ms": 15}, "timeout_ms": 700,
         "arrivals": [{"at_ms": 0, "path": "/async-blocking", "count": 120, "every_ms": 3},
                      {"at_ms": 100, "path": "/all-async", "count": 180, "every_ms": 2}]}
LESSON = """# A short lesson

What is async need not be so.

## Run: Two requests
- upstream delay: 0.1 s
- at 0 s: /async-blocking
- at 0.05 s: /async-blocking
- question: When does the second one have its answer?
- choice: 0.2 s
- choice: 0.4 s
- measure: end of #2

It took {latency of #2}, because #1 held the loop.

## Again: The same, async
- handler: /all-async
- question: And now?
- choice: 0.25 s
- choice: 0.4 s
- measure: end of #2

It took {latency of #2}.

## Compare: Both

From {run 1: latency of #2} to {run 2: latency of #2}.

## Challenge: Be quick
- require: slowest request < 0.3 s

Change one thing.

## Remember

Who holds the loop?

## Try it

curl {server}/async-blocking
"""
HOSTILE = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"


def export(folder, source, *files):
    subprocess.run([PROGRAM, "--headless", *source, *(word for file in files for word in
                                                      (file if isinstance(file, tuple) else ("--export", file)))],
                   check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_pages(folder):
    with open(f"{folder}/three.json", "w", encoding="utf-8") as file:
        json.dump(SCENARIO, file)
    export(folder, ["--scenario", "three.json"], "run.html", "run.json.gz")
    export(folder, ["--open", "run.json.gz"], "run.png", ("--labels", "none"))
    export(folder, ["--open", "run.json.gz", "--predict"], "predict.html")
    export(folder, ["--scenario", "three.json", "--compare", "handler=/all-async"], "both.html")
    with open(f"{folder}/short.lesson", "w", encoding="utf-8") as file:
        file.write(LESSON)
    export(folder, ["--lesson", "short.lesson"], "lesson.html")
    with open(f"{folder}/burst.json", "w", encoding="utf-8") as file:
        json.dump(BURST, file)
    export(folder, ["--scenario", "burst.json"], "burst.html", "burst.json.gz")
    export(folder, ["--open", "burst.json.gz"], "burst.png", ("--labels", "none"))
    spans = [{"ph": "X", "name": HOSTILE, "cat": HOSTILE, "pid": 1, "tid": 1, "ts": 0, "dur": 1000},
             {"ph": "M", "name": "thread_name", "pid": 1, "tid": 1, "args": {"name": HOSTILE}}]
    with open(f"{folder}/{'hostile'}.json", "w", encoding="utf-8") as file:
        json.dump({"traceEvents": spans}, file)
    export(folder, ["--open", "hostile.json"], "hostile.html")


class Pages:
    """A browser that looks at the pages of a folder."""

    def __init__(self, browser, name, folder):
        self.browser, self.name, self.folder = browser, name, folder

    def open(self, page, fragment=""):
        self.browser.get("about:blank")
        self.browser.get(f"file://{self.folder}/{page}{fragment}")
        self.wait("return Boolean(window.awaitAndSee && awaitAndSee.shows[0].picture.surface.width > 0)")

    def ask(self, script):
        return self.browser.execute_script("const show = window.awaitAndSee && awaitAndSee.shows[0];" + script)

    def wait(self, script):
        end = time.monotonic() + PATIENCE
        while not self.ask(script):
            assert time.monotonic() < end, f"in vain: {script}"
            time.sleep(0.05)

    def place(self, script):
        """Of a point of the canvas, in the window."""
        self.ask("show.canvas.scrollIntoView()")
        return self.ask("const box = show.canvas.getBoundingClientRect();"
                        f"const [x, y] = (() => {{{script}}})();"
                        "return [Math.round(box.left + x), Math.round(box.top + y)];")

    def drag(self, begin, end, kind="mouse"):
        move = [{"type": "pointerMove", "x": x, "y": y} for x, y in (begin, end)]
        self.act([{"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions":
                   [move[0], {"type": "pointerDown", "button": 0}, {**move[1], "duration": 100},
                    {"type": "pointerUp", "button": 0}]}])

    def press(self, *keys):
        self.ask("show.canvas.focus()")
        self.act([{"type": "key", "id": "keys", "actions":
                   [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]}])

    def act(self, actions):
        if isinstance(self.browser, fire.Firefox):
            self.browser.act(actions)
        else:
            self.browser.execute("actions", {"actions": actions})

    def shot(self, name):
        if SHOTS:
            self.browser.save_screenshot(f"{SHOTS}/{name}-{self.name}.png")

    def complaints(self):
        if isinstance(self.browser, fire.Firefox):
            self.browser.execute_script("return 1")
            found, self.browser.complaints = self.browser.complaints, []
            return found
        found = [entry["message"] for entry in self.browser.get_log("browser")]
        return [message for message in found if "willReadFrequently" not in message]  # it is we who read


BAR = "const request = show.run.byId.get({}); const scale = show.picture.scaleOf(show.sight.range);"
EDGES = """
    const inkOf = (pixels, width, y, ground) => {
      const isInk = (x) => [0, 1, 2].some((i) => Math.abs(pixels[4 * (y * width + x) + i] - ground[i]) > 6);
      const found = [];
      for (let x = 140; x < width - 20; ++x) if (isInk(x)) found.push(x);
      return [found[0], found[found.length - 1]];
    };
"""


def the_picture_is_that_of_the_png(pages):
    with open(f"{pages.folder}/run.png", "rb") as file:
        png = base64.b64encode(file.read()).decode()
    pages.open("run.html", "#theme=light")
    edges = pages.ask(EDGES + f"""
      const picture = new Image();
      picture.src = 'data:image/png;base64,{png}';
      return picture.decode().then(() => {{
        const canvas = document.createElement('canvas');
        canvas.width = picture.width; canvas.height = picture.height;
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        const theirs = context.getImageData(0, 0, picture.width, picture.height).data;
        show.drawNow();
        const {{width, height}} = show.canvas;
        const ours = show.canvas.getContext('2d').getImageData(0, 0, width, height).data;
        return {{sizes: [picture.width, picture.height, width, height], rows: show.run.rows
          .filter((row) => row.kind === 'requests').map((row) =>
            [inkOf(theirs, picture.width, row.y + 1, [255, 255, 255]), inkOf(ours, width, row.y + 1, [255, 255, 255])])}};
      }});""")
    assert edges["sizes"][0] == edges["sizes"][2] == 1600, edges
    assert edges["sizes"][1] == edges["sizes"][3], edges
    assert len(edges["rows"]) == 3, edges
    for theirs, ours in edges["rows"]:
        assert all(abs(a - b) <= 1 for a, b in zip(theirs, ours)), edges


def it_plays_to_its_end(pages):
    pages.open("run.html", "#speed=10")
    pages.ask("window.played = false; show.player.listeners.push(() => { window.played ||= show.player.isPlaying; });"
              "show.playButton.click()")
    pages.wait("return window.played && !show.player.isPlaying && show.player.time === null")


def the_address_says_what_is_shown(pages):
    pages.open("run.html", "#t=300ms&theme=dark&lang=es&request=2")
    assert pages.ask("return show.player.time") == 300e6
    assert pages.ask("return document.documentElement.lang") == "es"
    assert pages.ask("return awaitAndSee.dress.name") == "dark"
    assert "¿Por qué esperó #2?" in pages.ask("return show.details.innerText")
    pages.shot("dark")


def scrubbing_hides_what_comes_later(pages):
    pages.open("run.html")
    pages.ask("show.slider.value = 500; show.slider.dispatchEvent(new Event('input'))")
    pages.wait("return show.sight.until === show.run.length / 2")
    pages.ask("show.drawNow()")
    colours = pages.ask("""
      const scale = show.picture.scaleOf(show.sight.range);
      const row = show.run.byId.get(3).row;
      const pixel = (time) => [...show.canvas.getContext('2d').getImageData(Math.round(scale.x(time)), row.y + 1, 1, 1).data];
      return [pixel(show.run.length * 0.4), pixel(show.run.length * 0.8)];""")
    assert colours[0] != colours[1], colours


def a_click_tells_of_a_request(pages):
    pages.open("run.html")
    point = pages.place(BAR.format(2) + "return [scale.x(request.begin + 1e4) + 4, request.row.y + request.row.h / 2]")
    pages.drag(point, point)
    pages.wait("return show.sight.selected === 2")
    assert "#1" in pages.ask("return show.details.querySelector('.link').innerText")
    pages.ask("show.details.querySelector('.link').click()")
    pages.wait("return show.sight.selected === 1")


def keys_do_as_in_the_window(pages):
    pages.open("run.html")
    pages.press("+")
    pages.wait("return show.sight.range.end - show.sight.range.begin < show.run.fitted.end - show.run.fitted.begin")
    pages.press("0")
    pages.wait("return show.sight.range.begin === show.run.fitted.begin")
    pages.press("\ue015")  # down
    pages.wait("return show.sight.selected === 1")
    pages.press("b")
    pages.wait("return show.whoButton.getAttribute('aria-pressed') === 'true'")
    pages.press(".")
    pages.wait("return show.player.time === show.player.length / 100")


def a_drag_moves_the_view(pages):
    for kind in ("mouse", "touch"):
        pages.open("run.html")
        point = pages.place("return [600, 60]")
        pages.drag(point, (point[0] - 100, point[1]), kind)
        pages.wait("return show.sight.range.begin > show.run.fitted.begin")


def ends_are_guessed_and_judged(pages):
    pages.open("predict.html")
    assert pages.ask("return show.details.hidden && show.table.hidden && show.sight.isHidden")
    begin = pages.place(BAR.format(2) + "return [scale.x(show.sight.guesses.get(2).end), request.row.y + request.row.h / 2]")
    end = pages.place(BAR.format(2) + "return [scale.x(request.end), request.row.y + request.row.h / 2]")
    pages.drag(begin, end)
    pages.wait("return show.sight.guesses.get(2).isPlaced")
    pages.shot("predict")
    pages.ask("show.player.speed = 10; show.playButton.click()")
    pages.wait("return show.player.time === null && !show.sight.isHidden")
    pages.wait("return show.score.innerText.includes('of 100')")
    points = int(pages.ask("return show.score.innerText").split(" ")[0])
    assert points > 90, points


def two_runs_have_one_clock(pages):
    pages.open("both.html", "#t=200ms")
    assert pages.ask("return awaitAndSee.shows.length") == 2
    assert pages.ask("return awaitAndSee.shows.every((one) => one.sight.until * one.run.tick === 200e6)")
    pages.press("+")
    pages.wait("const [a, b] = awaitAndSee.shows; return a.sight.range.end < a.run.fitted.end &&"
               " Math.abs(a.sight.range.begin - b.sight.range.begin) < 1")
    assert pages.ask("return document.querySelector('.verdict').innerText.length") > 20
    pages.shot("both")


def quiz(step, script):
    return f"const quiz = document.querySelectorAll('.quiz')[{step}]; {script}"


def a_lesson_asks_before_it_shows(pages):
    pages.open("lesson.html")
    assert pages.ask("return awaitAndSee.words.data.languages") == ["en", "es"]
    assert pages.ask("return awaitAndSee.shows.map((one) => one.sight.isHidden)") == [True, True, False, False]
    text = pages.ask("return document.body.innerText")
    assert "And now?" in text and "held the loop" not in text and "Who holds the loop?" not in text, text
    assert "curl 127.0.0.1:8000/async-blocking" in text, text
    pages.shot("lesson-asks")
    pages.ask("awaitAndSee.shows.forEach((one) => { one.player.speed = 10; })")
    for step, choice, sign in ((0, 1, "\u2713 You said 0.4 s"), (1, 1, "\u2717 You said 0.4 s")):
        pages.ask(quiz(step, f"quiz.querySelectorAll('.choice')[{choice}].click()"))
        pages.wait(quiz(step, f"return quiz.querySelector('.result').innerText.includes({json.dumps(sign)})"))
        assert pages.ask(quiz(step, "return quiz.querySelectorAll('.choice.right').length")) == 1
    text = pages.ask("return document.body.innerText")
    for told in ("held the loop", "Be quick", "Who holds the loop?"):
        assert told in text, text
    assert pages.ask("return document.querySelectorAll('.after strong').length") >= 2
    assert pages.ask("return awaitAndSee.shows[2].picture.surface.width > 0")
    pages.ask("document.querySelector('.after .link').click()")
    pages.wait("return awaitAndSee.shows[0].sight.selected === 1")
    pages.shot("lesson-told")
    pages.ask("location.hash = '#lang=es'")
    pages.wait("return document.body.innerText.includes('Para recordar')")


def a_frame_costs_as_little_for_many_requests(pages):
    pages.open("burst.html")
    calls = pages.ask("""
      show.drawNow();
      let calls = 0;
      const context = show.canvas.getContext('2d');
      for (const name of ['fillRect', 'fill', 'stroke', 'fillText', 'drawImage']) {
        const original = context[name].bind(context);
        context[name] = (...values) => { ++calls; original(...values); };
      }
      show.player.seek(show.player.length / 2);
      show.drawNow();
      return calls;""")
    assert calls < 1500, calls


def hovering_tells_and_the_wheel_zooms(pages):
    pages.open("run.html")
    point = pages.place(BAR.format(2) + "return [scale.x(request.begin + 1e4) + 4, request.row.y + request.row.h / 2]")
    pages.act([{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"},
                "actions": [{"type": "pointerMove", "x": point[0], "y": point[1]}]}])
    pages.wait("return !show.tip.hidden && show.tip.innerText.includes('#2')")
    pages.shot("hover")
    pages.ask("show.canvas.focus({preventScroll: true})")
    pages.act([{"type": "wheel", "id": "wheel", "actions":
                [{"type": "scroll", "x": point[0], "y": point[1], "deltaX": 0, "deltaY": -120}]}])
    pages.wait("return show.sight.range.end - show.sight.range.begin < show.run.fitted.end - show.run.fitted.begin")


def two_fingers_zoom(pages):
    pages.open("run.html")
    left, right = pages.place("return [500, 60]"), pages.place("return [700, 60]")

    def finger(name, begin, end):
        return {"type": "pointer", "id": name, "parameters": {"pointerType": "touch"}, "actions":
                [{"type": "pointerMove", "x": begin[0], "y": begin[1]}, {"type": "pointerDown", "button": 0},
                 {"type": "pointerMove", "x": end[0], "y": end[1], "duration": 100}, {"type": "pointerUp", "button": 0}]}
    pages.act([finger("one", left, (left[0] - 100, left[1])), finger("two", right, (right[0] + 100, right[1]))])
    pages.wait("return show.sight.range.end - show.sight.range.begin < (show.run.fitted.end - show.run.fitted.begin) * 0.8")


def it_follows_the_readers_system(pages):
    if isinstance(pages.browser, fire.Firefox):
        return  # it is told when it starts: see in_a_dark_phone()
    cases = [("print", "print", []), ("", "contrast", [("prefers-contrast", "more")]), ("", "contrast", [("forced-colors", "active")]),
             ("", "dark", [("prefers-color-scheme", "dark")])]
    for media, dress, features in cases:
        pages.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [
            {"name": name, "value": value} for name, value in features]})
        pages.open("run.html", "#request=2")
        assert pages.ask("return awaitAndSee.dress.name") == dress, dress
        pages.shot(f"as-{dress}{len(features)}")
    pages.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def without_a_script_there_is_the_drawing(pages):
    if isinstance(pages.browser, fire.Firefox):
        return
    command = pages.browser.execute_cdp_cmd
    command("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        for page in ("run.html", "lesson.html"):
            pages.browser.get(f"file://{pages.folder}/{page}")
            root = command("DOM.getDocument", {"depth": 1})["root"]["nodeId"]
            still = command("DOM.querySelector", {"nodeId": root, "selector": "img.still"})["nodeId"]
            box = command("DOM.getBoxModel", {"nodeId": still})["model"]
            assert box["width"] == 900 and box["height"] > 100, box
            pages.shot(f"still-{page.split('.', maxsplit=1)[0]}")
    finally:
        command("Emulation.setScriptExecutionDisabled", {"value": False})


def names_run_nothing(pages):
    pages.open("hostile.html")
    pages.ask("show.drawNow()")
    assert pages.ask("return window.hacked === undefined && document.scripts.length === 3")
    assert pages.ask("return show.run.rows.some((row) => row.kind === 'spans' && row.lane.length === 1)")


def nothing_is_wider_than_a_phone(pages):
    pages.browser_size(320, 640)
    pages.open("run.html", "#request=2")
    assert pages.ask("return document.documentElement.scrollWidth <= innerWidth"), pages.ask(
        "return [document.documentElement.scrollWidth, innerWidth]")
    pages.shot("phone")


def a_blog_learns_its_height(pages):
    with open(f"{pages.folder}/blog.html", "w", encoding="utf-8") as file:
        file.write("<!doctype html><title>Blog</title><iframe src='run.html#t=1s' style='width:600px;border:0'></iframe>"
                   "<script>addEventListener('message', (event) => { window.told = event.data; });</script>")
    pages.browser.get("about:blank")
    pages.browser.get(f"file://{pages.folder}/blog.html")
    pages.wait("return Boolean(window.told && told.source === 'await-and-see' && told.height > 300)")


def axe_has_nothing_to_say(pages):
    find = axe.find_violations(pages.folder)
    if find is None:
        print("   (without axe-core, which npm has)")
        return
    for page, fragment in (("run.html", "#request=2&t=400ms"), ("run.html", "#theme=dark"), ("predict.html", ""),
                           ("lesson.html", "")):
        pages.open(page, fragment)
        pages.ask("document.querySelectorAll('details').forEach((one) => { one.open = true; });")
        found = pages.ask(find)
        assert found == [], found


TESTS = [the_picture_is_that_of_the_png, it_plays_to_its_end, the_address_says_what_is_shown,
         a_lesson_asks_before_it_shows, a_frame_costs_as_little_for_many_requests,
         hovering_tells_and_the_wheel_zooms, two_fingers_zoom, it_follows_the_readers_system,
         without_a_script_there_is_the_drawing, scrubbing_hides_what_comes_later, a_click_tells_of_a_request, keys_do_as_in_the_window, a_drag_moves_the_view,
         ends_are_guessed_and_judged, two_runs_have_one_clock, names_run_nothing, a_blog_learns_its_height, axe_has_nothing_to_say,
         nothing_is_wider_than_a_phone]


def open_chromium(width, height):
    from browser import open_browser  # ends with 77 where there is none
    return open_browser(width, height)


def resize(browser, width, height):
    if isinstance(browser, fire.Firefox):
        browser.resize(width, height)
    else:
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def main():
    browsers = {"chromium": open_chromium}
    if fire.is_there():
        browsers["firefox"] = fire.Firefox
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        make_pages(folder)
        for name, start in browsers.items():
            browser = start(1600 + FRAME, 1000)
            pages = Pages(browser, name, folder)
            pages.browser_size = lambda width, height, it=browser: resize(it, width, height)
            for test in TESTS:
                try:
                    test(pages)
                    complaints = pages.complaints()
                    assert complaints == [], complaints
                    passed += 1
                except Exception:  # pylint: disable=broad-except
                    failed += 1
                    print(f"FAIL {name}: {test.__name__}\n{traceback.format_exc()}")
            browser.quit()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
