/** What rows are filled with: drawn once for each view onto a layer, of which frames show as much as is known. */

import {waitSteps} from '../data/run.js';
import {ABANDONED} from './counts.js';
import {countLane, countLanes, countLoop, giveMoments, touchedColumns} from './row_counts.js';
import {forEachRun, Rest, stackDensity, stackRow} from './stack.js';
import {toldOf} from './told.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('../data/run.js').Row} Row */
/** @typedef {import('./surface.js').Surface} Surface */

const PATTERN_FROM = 4; // columns
const STEP_HEIGHT = 11;
const LEAST_STEP = 2; // however low the steps are, that somebody waits is seen
const SLIVER = 2; // width of a box that is but its edge
const ROOMY_BAR = 40;

/** A state as it is filled, or its colour alone. @param {View} view @param {number} shade */
function lookOf(view, shade, isFaint) {
  if (isFaint) return {colour: view.surface.faint(view.shades.stateOf(shade)), state: null};
  const state = shade === ABANDONED ? -1 : view.shades.stateOf(shade);
  return {colour: view.surface.colourOf(state), state: view.surface.isPatterned(state) ? state : null};
}

/** @param {View} view @param {Row} row @param {import('./stack.js').Stacked} stacked */
function fillStacked(view, row, stacked) {
  const {layer, scale} = view;
  // Which shade, twice, and whether it is faint.
  const runs = stacked.shades.map((shade, column) => 2 * shade + (stacked.isFaint(column, shade) ? 1 : 0));
  forEachRun(runs, (begin, end, run) => {
    if (run < 2) return;
    const {colour, state} = lookOf(view, run >> 1, (run & 1) === 1);
    const fill = state !== null && end - begin >= PATTERN_FROM ? layer.fillOf(state) : colour;
    forEachRun(stacked.isStacked.subarray(begin, end), (from, to, isStacked) => {
      if (!isStacked) layer.keep(scale.left + begin + from, row.y, to - from, row.h, fill);
    });
  });
  view.ink.write(scale.left, row.y, stacked, (shade, isFaint) => lookOf(view, shade, isFaint));
}

/**
 * A lane of requests, and whom of them there is something to be said of.
 * @param {View} view @param {Row} row @returns {{stacked: import('./stack.js').Stacked, told: import('./told.js').Told}}
 */
export function stackedLane(view, row) {
  return view.cached(row, () => {
    const counts = countLane(view, row);
    const told = toldOf(view, row.lane, counts);
    for (const [request] of told) {
      const width = view.scale.column(request.end) - view.scale.column(request.begin);
      if (width >= ROOMY_BAR || row.named === 1) giveMoments(view, counts, request);
    }
    return {stacked: stackRow(counts, row.h), told};
  });
}

/** @param {View} view @param {Row} row */
function fillLoop(view, row) {
  fillStacked(view, row, stackedLoop(view, row));
}

/** @param {View} view @param {Row} row */
export function stackedLoop(view, row) {
  return view.cached(row, () => stackRow(countLoop(view, row), row.h, Rest.Counts));
}

/** Lanes of one track, one upon another: the worst on top. @param {View} view @param {Row} row */
export function densityOf(view, row) {
  const hasStates = row.of === 'requests' || row.kind === 'pool';
  return view.cached(row, () => {
    const counts = countLanes(view, row, hasStates ? -1 : view.shades.of(view.waitingState));
    return {counts, ...stackDensity(counts, row.h)};
  });
}

/** @param {View} view @param {Row} row */
function fillDensity(view, row) {
  const {theme} = view;
  const fill = row.of === 'calls' ? theme.upstreamFill : row.of === 'client' ? theme.clientFill : null;
  const colour = fill && view.surface.folded(fill);
  view.ink.write(view.scale.left, row.y, densityOf(view, row).stacked, (shade, isFaint) =>
    (colour ? {colour, state: null} : lookOf(view, shade, isFaint)));
}

/** How many wait, by column: the number that holds for most of it. @param {View} view @param {Row} row */
export function queueColumns(view, row) {
  return view.cached(row, () => {
    const width = Math.round(view.scale.width);
    const sums = new Float32Array(width + 1);
    row.steps ??= waitSteps(row.waiting, view.style.states);
    row.steps.forEach((step, i) => {
      const next = row.steps[i + 1]?.time ?? view.run.length;
      const from = Math.max(0, (step.time - view.scale.range.begin) * view.scale.perTick);
      const to = Math.min(width, (next - view.scale.range.begin) * view.scale.perTick);
      for (let column = Math.floor(from); column < to; ++column)
        sums[column] += step.count * (Math.min(to, column + 1) - Math.max(from, column));
    });
    return sums.subarray(0, width).map(Math.round);
  });
}

/** How high one step is. @param {Float32Array} counts @param {Row} row */
export function stepHeight(counts, row) {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? 0 : Math.min(STEP_HEIGHT, (row.h - 1) / most);
}

/** @param {number} count @param {number} step */
export function heightOf(count, step) {
  return Math.max(Math.round(count * step), count > 0 ? LEAST_STEP : 0);
}

/** @param {View} view @param {Row} row */
function fillQueue(view, row) {
  const {layer, scale, theme} = view;
  const counts = queueColumns(view, row);
  const step = stepHeight(counts, row);
  const bottom = row.y + row.h;
  let before = 0;
  forEachRun(counts.map((count) => heightOf(count, step)), (begin, end, height) => {
    const x = scale.left + begin;
    if (height > 0) layer.keep(x, bottom - height, end - begin, height, theme.queueFill);
    layer.keep(x, bottom - height - 1, end - begin, 1, theme.queueLine);
    if (height !== before)
      layer.keep(x, bottom - Math.max(before, height) - 1, 1, Math.abs(height - before) + 1, theme.queueLine);
    before = height;
  });
}

/** @param {View} view @param {Row} row @param {string} fill */
function fillBoxes(view, row, fill) {
  forEachRun(touchedColumns(view, row.lane), (begin, end, isTouched) => {
    if (!isTouched) return;
    const isEdge = end - begin <= SLIVER && row.h > 1;
    view.layer.keep(view.scale.left + begin, row.y, end - begin, row.h, isEdge ? view.theme.queueLine : fill);
  });
}

/** The highest value of each column, and the lowest. @param {View} view @param {Row} row */
function fillCounter(view, row) {
  const {layer, scale, theme} = view;
  const [least, most] = row.bounds;
  const levelOf = (value) => (most === least ? 0 : Math.round(((value - least) / (most - least)) * (row.h - 1)));
  const heights = new Int16Array(Math.round(scale.width)).fill(-1);
  for (let i = 0; i < row.items.length; i += 2) {
    const end = row.items[i + 2] ?? view.run.length;
    if (end < scale.range.begin || row.items[i] > scale.range.end) continue;
    const first = Math.max(0, scale.column(row.items[i]));
    const last = Math.min(heights.length, Math.max(scale.column(end), first + 1));
    const height = levelOf(row.items[i + 1]);
    for (let column = first; column < last; ++column) heights[column] = Math.max(heights[column], height);
  }
  forEachRun(heights, (begin, end, height) => {
    if (height < 0) return;
    layer.keep(scale.left + begin, row.y + row.h - height, end - begin, height, theme.queueFill);
    layer.keep(scale.left + begin, row.y + row.h - height - 1, end - begin, 1, theme.queueLine);
  });
}

/** @type {Record<string, (view: View, row: Row) => void>} */
const FILLS = {
  requests: (view, row) => fillStacked(view, row, stackedLane(view, row).stacked),
  loop: fillLoop,
  queue: fillQueue,
  fold: fillDensity,
  pool: fillDensity,
  counter: fillCounter,
  calls: (view, row) => fillBoxes(view, row, view.theme.upstreamFill),
  client: (view, row) => fillBoxes(view, row, view.theme.clientFill),
  spans: (view, row) => fillBoxes(view, row, view.theme.upstreamFill),
};

/** All rows onto the view's layer. @param {View} view */
export function drawFills(view) {
  const {layer, ink} = view;
  layer.clear();
  layer.shiftPatterns(view.patternOffset);
  ink.begin();
  for (const row of view.run.rows) FILLS[row.kind]?.(view, row);
  ink.putOn(layer.context);
  layer.drawKept();
}

/** What is known of them onto the picture. @param {View} view */
export function copyFills({layer, surface, scale, knownColumns}) {
  const {ratio, context} = surface;
  const left = Math.round(scale.left * ratio);
  const width = Math.min(Math.round(knownColumns * ratio), layer.canvas.width - left);
  if (width <= 0) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(layer.canvas, left, 0, width, layer.canvas.height, left, 0, width, layer.canvas.height);
  context.restore();
}

/** The same of a layer that shows other times. @param {View} view @param {import('./scale.js').Scale} before */
export function copyStretched({layer, surface, scale, knownColumns}, before) {
  const {ratio, context, height} = surface;
  const begin = scale.x(before.range.begin);
  context.save();
  context.beginPath();
  context.rect(scale.left, 0, knownColumns, height);
  context.clip();
  context.drawImage(layer.canvas, before.left * ratio, 0, before.width * ratio, layer.canvas.height,
    begin, 0, scale.x(before.range.end) - begin, height);
  context.restore();
}
