/** What keys, pointer, wheel and fingers do on a picture. */

import {panned, zoomed} from '../picture/scale.js';

/** @typedef {import('./show.js').Show} Show */

const ZOOM_STEP = 1.25;
const PAN_PART = 10;
const CLICK_REACH = 4;

/** @type {Record<string, (show: Show) => void>} the window's keys */
const KEYS = {
  '+': (show) => zoomBy(show, 1 / ZOOM_STEP),
  '=': (show) => zoomBy(show, 1 / ZOOM_STEP),
  w: (show) => zoomBy(show, 1 / ZOOM_STEP),
  '-': (show) => zoomBy(show, ZOOM_STEP),
  s: (show) => zoomBy(show, ZOOM_STEP),
  ArrowLeft: (show) => panBy(show, -1),
  a: (show) => panBy(show, -1),
  ArrowRight: (show) => panBy(show, 1),
  d: (show) => panBy(show, 1),
  ',': (show) => show.step(-1),
  '.': (show) => show.step(1),
  ' ': (show) => show.playOrReveal(),
  0: (show) => show.look(show.run.fitted),
  Home: (show) => show.look(panned(show.sight.range, show.run.fitted.begin - show.sight.range.begin)),
  End: (show) => show.look(panned(show.sight.range, show.run.fitted.end - show.sight.range.end)),
  ArrowUp: (show) => show.choose(show.run.neighbour(show.sight.selected, -1)?.id ?? show.sight.selected),
  ArrowDown: (show) => show.choose(show.run.neighbour(show.sight.selected, 1)?.id ?? show.sight.selected),
  y: (show) => show.toggleFlows(),
  '>': (show) => show.stepSelected(1),
  '<': (show) => show.stepSelected(-1),
  ']': (show) => show.player.shift(1),
  '[': (show) => show.player.shift(-1),
  f: (show) => show.zoomToSelected(),
  Escape: (show) => show.choose(0),
};

/** @param {Show} show @param {number} factor */
function zoomBy(show, factor) {
  const {begin, end} = show.sight.range;
  show.look(zoomed(show.sight.range, (begin + end) / 2, factor));
}

/** @param {Show} show @param {number} parts */
function panBy(show, parts) {
  const {begin, end} = show.sight.range;
  show.look(panned(show.sight.range, (parts * (end - begin)) / PAN_PART));
}

/** Connects a picture with whoever uses it. */
export class Hand {
  /** @param {Show} show @param {HTMLCanvasElement} canvas */
  constructor(show, canvas) {
    this.show = show;
    this.canvas = canvas;
    /** @type {Map<number, {x: number, y: number}>} the fingers, or the pointer that is pressed */
    this.touches = new Map();
    this.travelled = 0;
    /** @type {number} the request whose expected end is held */
    this.guessed = 0;
    canvas.addEventListener('keydown', (event) => this.press(event));
    canvas.addEventListener('wheel', (event) => this.turn(event), {passive: false});
    canvas.addEventListener('pointerdown', (event) => this.touch(event));
    canvas.addEventListener('pointermove', (event) => this.move(event));
    for (const end of ['pointerup', 'pointercancel'])
      canvas.addEventListener(end, (event) => this.leave(/** @type {PointerEvent} */ (event), end === 'pointerup'));
    canvas.addEventListener('pointerleave', () => show.hover(null));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (this.show.pressGuess(key)) {
      event.preventDefault();
      return;
    }
    if (!KEYS[key]) return;
    event.preventDefault();
    KEYS[key](this.show);
  }

  /** @param {{clientX: number, clientY: number}} event */
  placeOf(event) {
    const box = this.canvas.getBoundingClientRect();
    return {x: event.clientX - box.left, y: event.clientY - box.top};
  }

  /** With Ctrl, or sideways: a plain wheel scrolls the article that the page is in. @param {WheelEvent} event */
  turn(event) {
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const isOurs = event.ctrlKey || event.shiftKey || isSideways || document.activeElement === this.canvas;
    if (!isOurs) return;
    event.preventDefault();
    const scale = this.show.picture.scaleOf(this.show.sight.range);
    const {x} = this.placeOf(event);
    if (isSideways || event.shiftKey)
      this.show.look(panned(this.show.sight.range, (event.deltaX || event.deltaY) / scale.perTick));
    else this.show.look(zoomed(this.show.sight.range, scale.at(x), ZOOM_STEP ** Math.sign(event.deltaY)));
  }

  /** @param {PointerEvent} event */
  touch(event) {
    const place = this.placeOf(event);
    if (this.touches.size === 0) {
      this.travelled = 0;
      this.guessed = this.show.guessAt(place.x, place.y);
    }
    this.touches.set(event.pointerId, place);
    this.canvas.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  move(event) {
    const place = this.placeOf(event);
    const before = this.touches.get(event.pointerId);
    if (!before) {
      this.show.hover(place);
      return;
    }
    this.touches.set(event.pointerId, place);
    this.travelled += Math.abs(place.x - before.x) + Math.abs(place.y - before.y);
    if (this.guessed > 0) this.show.placeGuess(this.guessed, place.x);
    else if (this.touches.size === 2) this.pinch(event.pointerId, before, place);
    else if (this.travelled > CLICK_REACH) this.drag(before.x, place.x);
  }

  /** @param {number} from @param {number} to */
  drag(from, to) {
    const scale = this.show.picture.scaleOf(this.show.sight.range);
    this.show.hover(null);
    this.show.look(panned(this.show.sight.range, (from - to) / scale.perTick));
  }

  /** The times under both fingers stay there. */
  pinch(moved, before, place) {
    const [other] = [...this.touches].filter(([id]) => id !== moved).map(([, touch]) => touch);
    const scale = this.show.picture.scaleOf(this.show.sight.range);
    const apart = Math.abs(place.x - other.x);
    const were = Math.abs(before.x - other.x);
    if (apart < 10 || were < 10) return;
    this.show.look(zoomed(this.show.sight.range, scale.at(other.x), were / apart));
  }

  /** @param {PointerEvent} event @param {boolean} isClick */
  leave(event, isClick) {
    const place = this.touches.get(event.pointerId);
    this.touches.delete(event.pointerId);
    const held = this.guessed;
    if (this.touches.size === 0) this.guessed = 0;
    if (!place || !isClick || this.travelled > CLICK_REACH || held > 0) return;
    this.show.click(place);
  }
}
