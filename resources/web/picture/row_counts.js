/** What lies in the columns of each kind of row. */

import {ABANDONED, Counts, firstAt, Spans} from './counts.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('../data/run.js').Row} Row */
/** @typedef {import('../data/run.js').Request} Request */

const MOMENT_WIDTH = 3; // of a moment in which a loop is held, where there is room
const PIXELS_PER_TICK = 16;
const ROUNDING = 0.02; // of a column: less is no work of its own beside what held the loop

/** The first of a lane that begins behind a time. @param {{begin: number}[]} lane @param {number} time */
export function firstAfter(lane, time) {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lane[middle].begin <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Until when its lane shows it. @param {Request} request */
export function overOf(request) {
  return request.tail ? Math.max(request.end, request.tail[1]) : request.end;
}

/** @type {WeakMap<object, Spans>} by lane */
const knownSpans = new WeakMap();

/** What a lane is made of. @template T @param {T[]} lane @param {(spans: Spans, one: T) => void} addTo */
function spansOf(lane, addTo) {
  let spans = knownSpans.get(lane);
  if (spans === undefined) {
    spans = new Spans();
    for (const one of lane) addTo(spans, one);
    knownSpans.set(lane, spans);
  }
  return spans;
}

/** @param {View} view @param {Row} row */
export function countLane(view, row) {
  const {shades} = view;
  const counts = new Counts(view.scale, shades);
  counts.addVisible(spansOf(row.lane, (spans, request) => {
    for (const {state, begin, end} of request.segments) spans.append(begin, end, shades.of(state));
    if (request.tail) spans.append(request.tail[0], request.tail[1], ABANDONED);
  }));
  return counts;
}

/** Where there is room, what held the loop for a moment can be seen from afar. @param {View} view @param {Counts} counts */
export function giveMoments(view, counts, request) {
  for (const {state, begin, end} of request.segments)
    if (view.isHolding(state) && end >= view.scale.range.begin && begin <= view.scale.range.end)
      counts.give(begin, begin + view.ticksOf(MOMENT_WIDTH - 1), view.shades.of(state));
}

/** What a loop was busy with, of which what held it is a part. @param {View} view @param {Row} row */
export function countLoop(view, row) {
  const {scale, shades} = view;
  const busy = new Counts(scale, shades);
  const running = shades.of(view.runningState);
  busy.addVisible(spansOf(row.busy, (spans, {begin, end}) => spans.append(begin, end, running)));
  const first = firstAt(row.busy.length, (i) => row.busy[i].end >= scale.range.begin);
  const end = firstAfter(row.busy, scale.range.end);
  if ((end - first) * 2 * PIXELS_PER_TICK < busy.width)
    for (let i = first; i < end; ++i)
      busy.give(row.busy[i].begin, Math.max(row.busy[i].end, row.busy[i].begin + view.ticksOf(MOMENT_WIDTH - 1)), running);
  const held = new Counts(scale, shades);
  held.addVisible(spansOf(row.held, (spans, one) => spans.append(one.begin, one.end, shades.of(one.state))));
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

/**
 * Lanes upon another. What is done for clients that have gone is in none of the states.
 * @param {View} view @param {Row} row @param {number} shade of what has no states, else -1
 */
export function countLanes(view, row, shade) {
  const {shades} = view;
  const counts = new Counts(view.scale, shades);
  counts.addVisible(spansOf(row.lanes, (spans, lane) => {
    for (const one of lane) {
      if (shade >= 0) spans.add(one.begin, one.end, shade);
      else for (const {state, begin, end} of one.segments) spans.add(begin, end, shades.of(state));
    }
  }));
  return counts;
}

/** Which columns a lane of boxes touches. @param {View} view @param {{begin: number, end: number}[]} lane */
export function touchedColumns(view, lane) {
  const {scale} = view;
  const columns = new Uint8Array(Math.round(scale.width));
  const end = firstAfter(lane, scale.range.end);
  for (let i = firstAt(lane.length, (at) => lane[at].end >= scale.range.begin); i < end; ++i) {
    const first = Math.max(scale.column(lane[i].begin), 0);
    columns.fill(1, first, Math.max(scale.column(lane[i].end), first + 1));
  }
  return columns;
}
