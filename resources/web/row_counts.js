/** What lies in the columns of each kind of row. */

import {ABANDONED, Counts, NOTHING} from './counts.js';
import {firstReaching} from './run.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('./run.js').Row} Row */
/** @typedef {import('./run.js').Request} Request */

const MOMENT_WIDTH = 3; // of a moment in which a loop is held, where there is room
const ROOMY_BAR = 40;
const TOLD_FROM = 24; // width of a bar that is worth a word among many
const FEW_REQUESTS = 64;
const PIXELS_PER_TICK = 16;
const ROUNDING = 0.02; // of a column: less is no work of its own beside what held the loop

/** Those of a lane that can be seen. @template {{begin: number, end: number}} T @param {View} view @param {T[]} lane */
export function visibleOf(view, lane) {
  const {begin, end} = view.scale.range;
  const first = firstReaching(lane, begin);
  let last = first;
  while (last < lane.length && lane[last].begin <= end) ++last;
  return lane.slice(first, last);
}

/**
 * Those that something can be said of, each with the one behind it.
 * @param {View} view @param {Row} row @returns {[Request, Request | undefined][]}
 */
export function toldRequests(view, row) {
  const {scale} = view;
  const first = firstReaching(row.lane, scale.range.begin - view.ticksOf(80));
  const seen = [];
  for (let i = first; i < row.lane.length && row.lane[i].begin <= scale.range.end; ++i) seen.push([row.lane[i], row.lane[i + 1]]);
  if (seen.length <= FEW_REQUESTS) return seen;
  return seen.filter(([request]) => (request.end - request.begin) * scale.perTick >= TOLD_FROM);
}

/** @typedef {import('./counts.js').Spans} Spans */

/** @type {WeakMap<any[], Spans>} */
const spansOfLanes = new WeakMap();

/** @param {[number, number, number][]} rows begin, end and shade of each @returns {Spans} */
function spansOf(rows) {
  return {
    begins: Float64Array.from(rows, ([begin]) => begin), ends: Float64Array.from(rows, ([, end]) => end),
    shades: Uint8Array.from(rows, ([, , shade]) => shade), length: rows.length,
  };
}

/** What a lane is made of, and where its gaps begin. @param {View} view @param {any[]} lane @param {number} shade as in countLanes() */
function laneSpans(view, lane, shade) {
  let spans = spansOfLanes.get(lane);
  if (spans) return spans;
  /** @type {[number, number, number][]} */
  const rows = [];
  lane.forEach((one, i) => {
    if (shade >= 0) rows.push([one.begin, one.end, shade]);
    else for (const {state, begin, end} of one.segments) rows.push([begin, end, view.shades.of(state)]);
    if (one.tail) rows.push([one.tail[0], one.tail[1], ABANDONED]);
    const over = one.tail ? Math.max(one.end, one.tail[1]) : one.end;
    if (i + 1 < lane.length && lane[i + 1].begin > over) rows.push([over, over, NOTHING]);
  });
  spans = spansOf(rows);
  spansOfLanes.set(lane, spans);
  return spans;
}

/** Adds those of one lane that can be seen. @param {View} view @param {Counts} counts @param {Spans} spans */
function addVisible(view, counts, spans) {
  const {begin, end} = view.scale.range;
  counts.addSpans(spans, firstAt(spans.ends, begin), firstAt(spans.begins, end));
}

/** The first of rising numbers that is none below a limit. @param {ArrayLike<number>} numbers @param {number} limit */
function firstAt(numbers, limit) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {View} view @param {Row} row */
export function countLane(view, row) {
  const {scale, shades} = view;
  const counts = new Counts(scale, shades);
  addVisible(view, counts, laneSpans(view, row.lane, -1));
  for (const [request] of toldRequests(view, row)) {
    const width = scale.column(request.end) - scale.column(request.begin);
    if (width < ROOMY_BAR && row.named !== 1) continue;
    for (const {state, begin} of request.segments)
      if (view.isHolding(state)) counts.give(begin, begin + view.ticksOf(MOMENT_WIDTH - 1), shades.of(state));
  }
  return counts;
}

/** @param {View} view @param {Counts} counts @param {{begin: number, end: number}[]} spans */
function addAll(view, counts, spans, shade) {
  for (const {begin, end} of visibleOf(view, spans)) counts.add(begin, end, shade);
}

/** What a loop was busy with, of which what held it is a part. @param {View} view @param {Row} row */
export function countLoop(view, row) {
  const {scale, shades} = view;
  const busy = new Counts(scale, shades);
  const running = shades.of(view.runningState);
  const stretches = visibleOf(view, row.busy);
  addAll(view, busy, stretches, running);
  if (stretches.length * 2 * PIXELS_PER_TICK < busy.width)
    for (const {begin, end} of stretches)
      busy.give(begin, Math.max(end, begin + view.ticksOf(MOMENT_WIDTH - 1)), running);
  const held = new Counts(scale, shades);
  addAll(view, held, row.computing, shades.of(view.computingState));
  addAll(view, held, row.blocking, shades.of(view.blockingState));
  for (let column = 0; column < busy.width; ++column) addHeld(busy, held, column, running);
  return busy;
}

/** @param {Counts} busy @param {Counts} held */
function addHeld(busy, held, column, running) {
  const {count} = busy.shades;
  const base = column * count;
  const bit = 1 << running;
  const present = held.present[column];
  busy.of[base + running] = Math.min(Math.max(busy.of[base + running] - held.total(column), 0), 1);
  if (present !== 0 && busy.of[base + running] < ROUNDING) busy.present[column] &= ~bit;
  busy.worth[column] |= held.worth[column] | (busy.present[column] & bit);
  if (present === 0) return;
  for (let shade = running + 1; shade < count; ++shade) busy.of[base + shade] += held.of[base + shade];
  busy.present[column] |= present;
  busy.changes[column] = Math.max(busy.changes[column], held.changes[column]);
}

/** Lanes upon another; `shade` of what has no states. @param {View} view @param {any[][]} lanes */
export function countLanes(view, lanes, shade = -1) {
  const counts = new Counts(view.scale, view.shades);
  for (const lane of lanes) addVisible(view, counts, laneSpans(view, lane, shade));
  return counts;
}

/** Which columns a lane of boxes touches. @param {View} view @param {{begin: number, end: number}[]} lane */
export function touchedColumns(view, lane) {
  const {scale} = view;
  const columns = new Uint8Array(Math.round(scale.width));
  for (const {begin, end} of visibleOf(view, lane)) {
    const first = Math.max(scale.column(begin), 0);
    columns.fill(1, first, Math.max(scale.column(end), first + 1));
  }
  return columns;
}
