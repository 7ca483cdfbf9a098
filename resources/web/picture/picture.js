/** A run's picture on a canvas: what is drawn, and what lies under the pointer. */

import {Shades} from './counts.js';
import {copyFills, copyStretched, drawFills} from './fills.js';
import {drawCards, drawNames, drawRuler} from './frame.js';
import {drawFlags} from './flags.js';
import {drawFlows, flowsOf} from './flows.js';
import {drawGuesses} from './guess_marks.js';
import {Ink} from './ink.js';
import {drawGrounds, drawRows} from './rows.js';
import {firstReaching} from '../data/run.js';
import {Scale} from './scale.js';
import {Style, Surface} from './surface.js';

/**
 * What is to be seen of a run.
 * @typedef {{range: import('./scale.js').Range, until: number | null, selected: number, hovered: number,
 *   areFlowsShown: boolean, guesses: import('./guess_marks.js').Guesses | null, isHidden: boolean}} Sight
 * @typedef {ReturnType<Picture['viewOf']>} View
 */

const NARROW_BELOW = 560;
const REACH = 3; // pixels beside what is thin that still count as pointing at it
const PILL_HEIGHT = 18;
const QUICK = 10; // milliseconds
const MOST_STRETCHED = 4; // times: then it is drawn anew in the middle of a movement, at what it costs there

export class Picture {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {any} page the page's data
   * @param {import('../data/run.js').Run} run
   * @param {import('../data/words.js').Words} words
   */
  constructor(canvas, page, run, words) {
    this.page = page;
    this.run = run;
    this.words = words;
    this.surface = new Surface(canvas, page.style);
    this.layer = new Surface(document.createElement('canvas'), page.style);
    this.ink = new Ink(this.layer);
    this.shades = new Shades(page.style.states, run.tick);
    this.layerKey = '';
    this.layerDress = ''; // how it looks, whatever times it shows
    /** @type {Scale | null} of what lies on the layer */
    this.layerScale = null;
    this.cost = 0; // of what was last drawn onto the layer, and of what stands on it, in milliseconds
    this.cache = new Map();
    this.cacheKey = '';
    this.isNarrow = false;
  }

  get height() {
    return this.run.data.frame.height;
  }

  /** @param {number} width in CSS pixels @param {number} ratio of pixels */
  resize(width, ratio) {
    if (width !== this.surface.width || ratio !== this.surface.ratio) this.layerKey = this.layerDress = ''; // it is empty
    this.isNarrow = width < NARROW_BELOW;
    this.surface.resize(width, this.height, ratio);
    this.layer.resize(width, this.height, ratio);
  }

  /** @param {import('./scale.js').Range} range */
  scaleOf(range) {
    const {plotLeft, plotRight} = this.page.style;
    const left = this.isNarrow ? 86 : plotLeft;
    return new Scale(range, left, Math.max(1, this.surface.width - left - (this.isNarrow ? 8 : plotRight)));
  }

  /** @param {Sight} sight @param {import('./surface.js').Theme} theme */
  viewOf(sight, theme) {
    const scale = this.scaleOf(sight.range);
    const key = [scale.left, scale.width, sight.range.begin, sight.range.end].join();
    if (key !== this.cacheKey) this.cache.clear();
    this.cacheKey = key;
    const until = sight.until ?? Infinity;
    return {
      surface: this.surface, layer: this.layer, ink: this.ink, theme, scale, words: this.words, run: this.run, style: this.page.style, page: this.page,
      shades: this.shades, until, selected: sight.selected, hovered: sight.hovered, isNarrow: this.isNarrow,
      margin: this.isNarrow ? 2 : 8, runningState: 2, waitingState: 5, forThreadState: 6,
      patternOffset: Math.round(scale.x(0)) % this.page.style.patternPeriod, // they move with the bars
      knownColumns: Math.max(0, Math.min(scale.width, until === Infinity ? Infinity : scale.column(until) + 1)),
      /** @type {(() => void)[]} */
      afterCards: [],
      /** @param {number} state */
      isHolding: (state) => this.page.style.states[state].holds,
      /** @param {number} pixels */
      ticksOf: (pixels) => pixels / scale.perTick,
      /** @template T @param {object} row @param {() => T} fold @returns {T} */
      cached: (row, fold) => {
        if (!this.cache.has(row)) this.cache.set(row, fold());
        return this.cache.get(row);
      },
    };
  }

  /**
   * While the view moves, the fills of a run that takes longer than a frame may are shown as they were, stretched to where they
   * belong, without what stands on them.
   * @param {Sight} sight @param {import('./surface.js').Theme} theme @param {boolean} isMoving
   * @returns {boolean} whether it is sharp
   */
  draw(sight, theme, isMoving) {
    this.surface.wear(theme);
    this.layer.wear(theme);
    const view = this.viewOf(sight, theme);
    this.surface.begin();
    drawRuler(view);
    drawCards(view);
    drawNames(view);
    const isSharp = sight.isHidden || this.drawRun(view, isMoving);
    view.afterCards.forEach((draw) => draw());
    if (sight.isHidden) drawArrivals(view);
    if (this.run.data.flags) drawFlags(view);
    if (sight.areFlowsShown && !sight.isHidden) drawFlows(view, flowsOf(this.run, sight.selected));
    if (sight.guesses) drawGuesses(view, sight.guesses, !sight.isHidden);
    if (sight.until !== null && !sight.isHidden) drawCursor(view);
    return isSharp;
  }

  /** @param {View} view @param {boolean} isMoving @returns {boolean} whether it is sharp */
  drawRun(view, isMoving) {
    const dress = [view.theme.name, this.surface.canvas.width, this.surface.canvas.height, view.scale.left].join();
    const key = [this.cacheKey, dress].join();
    const isNew = key !== this.layerKey;
    const isSharp = !isNew || !isMoving || dress !== this.layerDress || !this.isStretchable(view.scale);
    const began = performance.now();
    drawGrounds(view);
    if (!isSharp) {
      copyStretched(view, /** @type {Scale} */ (this.layerScale));
      return false;
    }
    if (isNew) drawFills(view);
    Object.assign(this, {layerKey: key, layerDress: dress, layerScale: view.scale});
    copyFills(view);
    drawRows(view);
    if (isNew) this.cost = performance.now() - began;
    return true;
  }

  /** What is there cost much, shows enough of the view, and fills at least half of it. @param {Scale} scale */
  isStretchable({range}) {
    if (this.cost < QUICK || this.layerScale === null) return false;
    const there = this.layerScale.range;
    const length = range.end - range.begin;
    return there.end - there.begin <= MOST_STRETCHED * length &&
      Math.min(there.end, range.end) - Math.max(there.begin, range.begin) >= length / 2;
  }

  /**
   * What is at a place of the canvas.
   * @param {Sight} sight @param {number} x @param {number} y
   * @returns {{request: import('../data/run.js').Request, segment?: import('../data/run.js').Segment, box?: any} | {box: any} | null}
   */
  at(sight, x, y) {
    const scale = this.scaleOf(sight.range);
    if (x < scale.left - REACH || x > scale.right + REACH || sight.isHidden) return null;
    const row = this.run.rows.find((one) => one.lane && one.y - 1 <= y && y < one.y + one.h + 1);
    if (!row) return null;
    const time = scale.at(x);
    const near = REACH / scale.perTick;
    const until = sight.until ?? Infinity;
    const isHit = (one) => one.begin - near <= time && time <= one.end + near && one.begin <= until &&
      time <= until + near;
    const first = firstReaching(row.lane, time - near);
    const hit = row.lane.slice(first, first + 3).find(isHit);
    if (!hit) return null;
    if (row.kind === 'calls') return {box: hit, request: this.run.byId.get(hit.id)};
    if (row.kind === 'spans') return {box: hit};
    const segment = row.kind === 'requests'
      ? hit.segments.find((one) => one.begin <= time && time < one.end) ?? hit.segments[hit.segments.length - 1]
      : undefined;
    return {request: hit, segment};
  }
}

/** The moment that the run is at. @param {View} view */
function drawCursor(view) {
  const {scale, surface, theme, words} = view;
  const x = scale.left + scale.column(view.until);
  if (x < scale.left - 1 || x > scale.right + 1) return;
  const top = view.style.rulerHeight;
  surface.rect(x, top, 2, surface.height - top, theme.danger);
  const text = words.duration(view.until * view.run.tick);
  const width = Math.max(52, surface.widthOf(Style.Pill, text) + 20);
  const left = Math.min(Math.max(x + 1 - width / 2, 2), surface.width - width - 2);
  const y = surface.height - PILL_HEIGHT - 6;
  surface.rounded(left, y, width, PILL_HEIGHT, PILL_HEIGHT / 2, theme.danger, null);
  surface.write(left + width / 2, y + PILL_HEIGHT / 2, Style.Pill, text, theme.onAccent, 'center');
}

/** Only when each request came: the rest is to be guessed. @param {View} view */
function drawArrivals(view) {
  const {scale, surface, theme, words} = view;
  for (const request of view.run.requests) {
    const row = request.row;
    if (!row || request.begin < scale.range.begin || request.begin > scale.range.end) continue;
    const x = scale.left + scale.column(request.begin);
    surface.rect(x, row.y, 2, row.h, theme.accent);
    if (row.named === 1 || row.h < 11) continue;
    surface.write(x + 8, row.y + row.h / 2, Style.SmallBarLabel, words.text(request.name), theme.text);
  }
}
