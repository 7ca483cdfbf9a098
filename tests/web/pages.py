#!/usr/bin/python3
"""Pages of runs in real browsers: pages.py PROGRAM [FOLDER FOR SCREENSHOTS]. Exits with 77 where there is no browser."""
import argparse
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import axe  # noqa: E402  pylint: disable=wrong-import-position
import fire  # noqa: E402  pylint: disable=wrong-import-position

from made_pages import Maker, can_watch  # noqa: E402  pylint: disable=wrong-import-position

OPTIONS = argparse.ArgumentParser(description=__doc__)
OPTIONS.add_argument("program")
OPTIONS.add_argument("shots", nargs="?", help="a folder for screenshots")
OPTIONS.add_argument("--only", nargs="+", metavar="WORD", help="tests whose names have one of these words in them")
OPTIONS.add_argument("--keep", metavar="FOLDER", help="where the pages are made, and stay; those that are there are used")
CHOSEN = OPTIONS.parse_args()
SHOTS = CHOSEN.shots
PATIENCE = 120  # seconds, on a machine that is busy
FRAME = 34  # around the picture in the page, in pixels


class Pages:
    """A browser that looks at the pages of a folder."""

    def __init__(self, browser, name, maker):
        self.browser, self.name, self.maker, self.folder = browser, name, maker, maker.folder

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

    def print(self):
        """A PDF as base64."""
        if isinstance(self.browser, fire.Firefox):
            return self.browser.print()
        return self.browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"]

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


def ask_beside_png(pages, name, script):
    """What the script returns: it finds the PNG as `picture`, drawn in `context`, and the page's picture drawn anew."""
    with open(f"{pages.folder}/{name}.png", "rb") as file:
        png = base64.b64encode(file.read()).decode()
    return pages.ask(f"""
      const picture = new Image();
      picture.src = 'data:image/png;base64,{png}';
      return picture.decode().then(() => {{
        const canvas = document.createElement('canvas');
        canvas.width = picture.width; canvas.height = picture.height;
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        show.drawNow();
        {script}
      }});""")


def the_picture_is_that_of_the_png(pages):
    pages.open("run.html", "#theme=light")
    edges = ask_beside_png(pages, "run", EDGES + """
        const theirs = context.getImageData(0, 0, picture.width, picture.height).data;
        const {width, height} = show.canvas;
        const ours = show.canvas.getContext('2d').getImageData(0, 0, width, height).data;
        return {sizes: [picture.width, picture.height, width, height], rows: show.run.rows
          .filter((row) => row.kind === 'requests').map((row) =>
            [inkOf(theirs, picture.width, row.y + 1, [255, 255, 255]), inkOf(ours, width, row.y + 1, [255, 255, 255])])};""")
    assert edges["sizes"][0] == edges["sizes"][2] == 1600, edges
    assert edges["sizes"][1] == edges["sizes"][3], edges
    assert len(edges["rows"]) == 3, edges
    for theirs, ours in edges["rows"]:
        assert all(abs(a - b) <= 1 for a, b in zip(theirs, ours)), edges


def dense_columns_are_those_of_the_png(pages):
    """Where many spans share columns of pixels: the same rows, and each state has the share that the program gives it."""
    pages.browser_size(1600 + FRAME, 3000)  # without a scroll bar, which takes width
    for name in ("burst", "dense"):
        pages.open(f"{name}.html", "#theme=light")
        pages.shot(name)
        height = pages.ask("return show.run.data.frame.height")
        pages.maker.export(["--open", f"{name}.json.gz"], f"{name}.png", ("--labels", "none"), ("--size", f"1600x{height}"))
        found = ask_beside_png(pages, name, """
            const left = Math.round(show.picture.scaleOf(show.sight.range).left);
            const width = show.canvas.width - left - 20;
            return {sizes: [picture.width, picture.height, show.canvas.width, show.canvas.height], rows: show.run.rows.filter(
              (row) => ['requests', 'loop', 'fold', 'calls', 'client', 'queue', 'pool'].includes(row.kind)).map((row) => {
              const theirs = context.getImageData(left, row.y, width, row.h).data;
              const ours = show.canvas.getContext('2d').getImageData(left, row.y, width, row.h).data;
              const layer = show.picture.layer.context.getImageData(left, row.y, width, row.h).data;
              let [filled, other, sum] = [0, 0, 0];
              for (let i = 0; i < ours.length; i += 4) {
                if (layer[i + 3] === 0) continue;
                const off = Math.max(...[0, 1, 2].map((part) => Math.abs(ours[i + part] - theirs[i + part])));
                ++filled;
                sum += off;
                if (off > 40) ++other;
              }
              return [row.kind, row.y, row.h, filled, other / filled, sum / filled];
            })};""")
        assert found["sizes"][:2] == found["sizes"][2:], found
        assert len(found["rows"]) > 6, found
        for kind in {row[0] for row in found["rows"]}:
            rows = [row for row in found["rows"] if row[0] == kind]
            filled = sum(row[3] for row in rows)
            other = sum(row[3] * row[4] for row in rows) / filled
            mean = sum(row[3] * row[5] for row in rows) / filled
            # Letters and marks lie over some, and stripes have soft edges.
            most = 0.2 if kind in ("loop", "requests", "calls", "client") else 0.06
            assert other < most and mean < 25, (name, kind, other, mean, rows)


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
    pages.press("y")
    pages.wait("return show.whoButton.getAttribute('aria-pressed') === 'true'")
    pages.press(".")
    pages.wait("return show.player.time === show.run.moments.find((moment) => moment > 0)")
    pages.press("]")
    pages.wait("return show.player.speed === 2 && show.speed.value === '2'")
    pages.press(">", ">")
    pages.wait("return show.run.momentsOf(show.run.byId.get(1)).includes(show.player.time)")


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


def what_costs_much_moves_at_once_and_then_is_sharp(pages):
    pages.open("burst.html")
    frames = pages.ask("""
      const frames = [];
      const draw = show.picture.draw.bind(show.picture);
      show.picture.draw = (...values) => {
        frames.push(draw(...values));
        return frames[frames.length - 1];
      };
      show.picture.cost = 1000;
      const {begin, end} = show.run.fitted;
      show.look({begin, end: begin + (end - begin) * 0.7});
      show.movedAt = Infinity; // it moves until it is said to rest
      return new Promise((done) => {
        const look = () => {
          if (frames.length > 2) show.movedAt = -Infinity;
          return frames.includes(true) ? done(frames) : setTimeout(look, 10);
        };
        look();
      });""")
    assert len(frames) > 3 and frames.index(True) == len(frames) - 1, frames
    moved = pages.ask("""
      const draw = (length, isMoving) => {
        const {begin, end} = show.run.fitted;
        show.sight.range = {begin, end: begin + (end - begin) * length};
        const isSharp = show.picture.draw(show.sight, show.dress.theme, isMoving);
        const {width, height} = show.canvas;
        const pixels = show.canvas.getContext('2d').getImageData(0, 0, width, height).data;
        return {isSharp, sum: pixels.reduce((sum, value) => (sum * 31 + value) % 1000003, 0)};
      };
      return [[1.5, 1000], [3, 1000], [0.2, 1000], [1.5, 1]].map(([length, cost]) => {
        draw(1, false);
        show.picture.cost = cost;
        return [draw(length, true), draw(length, false)];
      });""")
    assert [(first["isSharp"], first["sum"] == second["sum"]) for first, second in moved] == [
        (False, False),  # it fills two thirds of the view
        (True, True),  # too little of the view
        (True, True),  # stretched too far
        (True, True),  # quick enough
    ], moved


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
        return  # it is told when it starts: see a_dark_phone_is_dark_in_firefox()
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
            assert box["width"] == 800 and box["height"] > 100, box
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


def embed_code():
    """What the export dialog puts on the clipboard, as it stands in the program's source."""
    path = os.path.join(os.path.dirname(__file__), "..", "..", "ui", "picture", "embed_code.cpp")
    with open(path, encoding="utf-8") as file:
        literals = re.search(r"QStringLiteral\((.*?)\)\s*\.arg", file.read(), re.DOTALL).group(1)
    code = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))
    return code.replace('\\"', '"').replace("\\n", "\n")


def a_blog_gives_it_its_height(pages):
    """The code from the export dialog, twice in one plain page, in a narrow and in a wide column."""
    code = embed_code()
    pages.maker.write("blog.html", "<!doctype html><title>Blog</title><meta name='viewport' content='width=device-width'>"
                      "<style>body { margin: 0 }</style><p>I made both requests in the same second.</p>"
                      + code.replace("%1", "run.html#t=300ms") + "<p>And in one page:</p>" + code.replace("%1", "both.html"))
    heights = "[...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect().height)"
    narrow = None
    for width in (320, 1600):
        pages.browser_size(width, 900)
        pages.browser.get("about:blank")
        pages.browser.get(f"file://{pages.folder}/blog.html")
        # Two runs are below one another in a narrow column, and side by side in a wide one.
        is_there = f"return {heights}.every((height) => height > 300 && height !== 640)"
        pages.wait(is_there if narrow is None else f"{is_there} && {heights}[1] < {narrow}")
        narrow = pages.ask(f"return {heights}[1]")
        assert pages.ask("return document.documentElement.scrollWidth <= innerWidth"), width
        pages.shot(f"blog-{width}")


def its_height_is_all_of_it(pages):
    """What it tells the page around it: nothing is cut off there, and no scroll bar is needed."""
    for page in ("run.html", "both.html", "lesson.html"):
        for width in (320, 1600):
            pages.browser_size(width, 300)
            pages.open(page)
            heights = pages.ask("return [document.documentElement.scrollHeight,"
                                " Math.ceil(document.getElementById('page').getBoundingClientRect().height)]")
            assert abs(heights[0] - heights[1]) <= 1, (page, width, heights)


def a_dark_phone_is_dark_in_firefox(pages):
    """It is told when it starts that the reader's system is dark and wants little motion."""
    if not isinstance(pages.browser, fire.Firefox):
        return  # see it_follows_the_readers_system()
    phone = fire.Firefox(360, 640, dark=True, reduced_motion=True)
    try:
        there = Pages(phone, "firefox", pages.maker)
        for page in ("run.html", "lesson.html", "both.html", "predict.html"):
            there.open(page)
            assert there.ask("return awaitAndSee.dress.name") == "dark", page
            assert there.ask("return document.documentElement.scrollWidth <= innerWidth"), page
            ground = there.ask("return getComputedStyle(document.getElementById('page')).backgroundColor")
            assert all(int(part) < 64 for part in re.findall(r"\d+", ground)[:3]), ground
            there.shot(f"dark-phone-{page.split('.', maxsplit=1)[0]}")
        assert there.complaints() == []
    finally:
        phone.quit()


def a_watched_run_tells_of_lines_and_suspects(pages):
    if not can_watch():
        print("   (without uvicorn)")
        return
    pages.open("watched.html", "#request=2")
    pages.shot("watched")
    names = pages.ask("return show.run.requests.map((one) => awaitAndSee.words.text(one.path))")
    assert "/time-sleep" in names and "/nap" in names, names
    labels = pages.ask("return show.run.requests.flatMap((one) => one.segments).flatMap((one) => one.labels)"
                       ".map((label) => awaitAndSee.words.text(label))")
    assert any("holds.py:" in label for label in labels), labels
    assert pages.ask("return show.source.hidden")  # its source is the reader's own
    pages.ask("location.hash = '#lang=es&request=1&t=300ms'")
    pages.wait("return document.documentElement.lang === 'es'")


def a_foreign_trace_is_a_page(pages):
    pages.open("foreign.html")
    kinds = pages.ask("return show.run.rows.map((row) => row.kind)")
    assert kinds.count("spans") >= 4 and "counter" in kinds, kinds
    assert pages.ask("return show.table.hidden")  # no requests
    point = pages.place("const row = show.run.rows.findLast((one) => one.kind === 'spans' && one.lane.some((span) => span.end - span.begin > 8e7 / show.run.tick));"
                        "const span = row.lane.find((one) => one.end - one.begin > 8e7 / show.run.tick);"
                        "const scale = show.picture.scaleOf(show.sight.range);"
                        "return [scale.x((span.begin + span.end) / 2), row.y + row.h / 2]")
    pages.act([{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"},
                "actions": [{"type": "pointerMove", "x": point[0], "y": point[1]}]}])
    pages.wait("return !show.tip.hidden && show.tip.innerText.includes('long')")
    pages.shot("foreign")
    pages.press("+", "+", ".", " ")
    pages.wait("return show.sight.until !== null")


def the_keyboard_alone_goes_everywhere(pages):
    """Each stop is seen, has a name and is reached in its turn. Firefox marks none while its window has no focus."""
    for page, fragment in (("run.html", "#request=2&t=400ms"), ("predict.html", ""), ("lesson.html", "")):
        pages.open(page, fragment)
        pages.ask("document.querySelectorAll('details').forEach((one) => { one.open = true; }); document.body.focus();")
        wanted = pages.ask("""
          window.stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
            .filter((one) => !one.disabled && one.offsetParent !== null);
          return window.stops.map((one) => one.outerHTML.slice(0, 80));""")
        assert len(wanted) >= 4, wanted
        for index, stop in enumerate(wanted):
            pages.act([{"type": "key", "id": "keys", "actions":
                        [{"type": kind, "value": "\ue004"} for kind in ("keyDown", "keyUp")]}])
            found = pages.ask(f"""
              const here = document.activeElement;
              const look = getComputedStyle(here);
              const box = here.getBoundingClientRect();
              return {{index: window.stops.indexOf(here), hasName: Boolean(here.getAttribute('aria-label') || here.innerText
                || here.labels?.length), isMarked: !document.hasFocus() || (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0),
                isInView: box.bottom > 0 && box.top < innerHeight, html: here.outerHTML.slice(0, 80)}};""")
            assert found["index"] == index, (stop, found)
            assert found["hasName"] and found["isMarked"] and found["isInView"], found


def screen_readers_are_told(pages):
    """What stands in the tree that Chromium hands them."""
    if isinstance(pages.browser, fire.Firefox):
        return
    pages.open("run.html", "#request=2")
    pages.ask("document.querySelectorAll('details').forEach((one) => { one.open = true; });")
    nodes = pages.browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]

    def told(role):
        return [node.get("name", {}).get("value", "") for node in nodes
                if node.get("role", {}).get("value") == role and not node.get("ignored")]
    assert any("Three requests" in name for name in told("heading")), told("heading")
    assert any("Three requests" in name for name in told("application")), told("application")
    assert told("slider") == ["Time in the run"], told("slider")
    assert "Play" in told("button"), told("button")
    assert len(told("row")) >= 4, told("row")
    assert any("#2" in name for name in told("rowheader") + told("cell") + told("button")), told("cell")


def paper_has_all_of_it(pages):
    if shutil.which("pdftotext") is None:
        print("   (without poppler-utils, which read what is printed)")
        return
    run, _ = printed(pages, "run.html")
    for wanted in ("Three requests", "/async-blocking", "Why did #2 wait?"):
        assert wanted in run, run
    burst, images = printed(pages, "burst.html")
    assert burst.count("async") >= 300, burst  # a row for each
    # The picture is as long and as high as it was drawn for paper, so that letters are not squeezed.
    *_, width, height = max(([int(number) for number in image.split()[3:5]] for image in images), default=(0, 0))
    assert abs(width / height - 720 / pages.ask("return show.picture.height")) < 0.01, images


def printed(pages, page):
    """The words, and a line for each image."""
    pages.open(page, "#theme=dark&request=2")
    pages.ask("document.querySelectorAll('details').forEach((one) => { one.open = true; });")
    file = f"{SHOTS or pages.folder}/{page}-{pages.name}.pdf"
    with open(file, "wb") as out:
        out.write(base64.b64decode(pages.print()))
    text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True).stdout
    images = subprocess.run(["pdfimages", "-list", file], check=True, capture_output=True, text=True).stdout
    return " ".join(text.split()), images.splitlines()[2:]


def flags_near_each_other_share_one(pages):
    pages.open("run.html")
    texts = pages.ask("""
      const texts = [];
      const {context} = show.picture.surface;
      const write = context.fillText.bind(context);
      context.fillText = (text, ...place) => { texts.push(text); write(text, ...place); };
      const text = show.words.text.bind(show.words);
      show.words.text = (name) => (typeof name === 'string' ? name : text(name));
      const second = Math.round(show.run.length / 100);
      show.run.data.flags = {most: 3, notes: [], forgotten: null, changes:
        [[0, 'upstream 1 s'], [second, '2 workers'], [2 * second, '2 workers'], [90 * second, 'upstream 2 s']]};
      show.drawNow();
      return texts.filter((text) => text.includes('upstream') || text.includes('workers'));""")
    assert texts == ["upstream 1 s · 2 workers", "upstream 2 s"], texts


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


TESTS = [the_picture_is_that_of_the_png, dense_columns_are_those_of_the_png, it_plays_to_its_end,
         the_address_says_what_is_shown, a_lesson_asks_before_it_shows,
         a_frame_costs_as_little_for_many_requests, hovering_tells_and_the_wheel_zooms, two_fingers_zoom,
         it_follows_the_readers_system, without_a_script_there_is_the_drawing,
         scrubbing_hides_what_comes_later, a_click_tells_of_a_request, keys_do_as_in_the_window,
         a_drag_moves_the_view, ends_are_guessed_and_judged, two_runs_have_one_clock, names_run_nothing,
         a_blog_gives_it_its_height, its_height_is_all_of_it, a_dark_phone_is_dark_in_firefox,
         a_watched_run_tells_of_lines_and_suspects, a_foreign_trace_is_a_page, axe_has_nothing_to_say,
         what_costs_much_moves_at_once_and_then_is_sharp, the_keyboard_alone_goes_everywhere, screen_readers_are_told,
         paper_has_all_of_it, flags_near_each_other_share_one, nothing_is_wider_than_a_phone]


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
        maker = Maker(os.path.abspath(CHOSEN.program), CHOSEN.keep or folder)
        if not CHOSEN.keep or not os.path.exists(f"{CHOSEN.keep}/hostile.html"):
            maker.make()
        tests = [test for test in TESTS if not CHOSEN.only or any(word in test.__name__ for word in CHOSEN.only)]
        for name, start in browsers.items():
            browser = start(1600 + FRAME, 1000)
            pages = Pages(browser, name, maker)
            pages.browser_size = lambda width, height, it=browser: resize(it, width, height)
            for test in tests:
                pages.browser_size(1600 + FRAME, 1000)
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
