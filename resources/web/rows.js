/** Rows that are of no single request: loops, staircases, boxes, folded lanes, counters, probes. */

import {drawRequests, fillColumns} from './bars.js';
import {countSpans, foldBoxes, raise} from './columns.js';
import {firstReaching} from './run.js';
import {Style} from './surface.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('./run.js').Row} Row */

const RIBBON_TEXT_FROM = 12;
const FREE_FROM = 80;
const TICK_WIDTH = 3; // of what held a loop for a moment, where there is room
const PIXELS_PER_TICK = 8;
const STEP_HEIGHT = 11;
const NARROWEST_BOX = 4;
const MOST_BOXES = 400;

/** @param {Uint8Array} columns @param {import('./scale.js').Scale} scale @param {{begin: number, end: number}[]} spans */
function raiseAll(columns, scale, spans, shade) {
  for (let i = firstReaching(spans, scale.range.begin); i < spans.length; ++i) {
    if (spans[i].begin > scale.range.end) break;
    raise(columns, scale.column(spans[i].begin), scale.column(spans[i].end), shade);
  }
}

/** @param {View} view @param {Row} row */
function foldLoop(view, row) {
  const {scale, shades} = view;
  const running = shades.of(view.runningState);
  const columns = foldBoxes(row.busy, scale, running);
  const first = firstReaching(row.busy, scale.range.begin);
  const count = firstReaching(row.busy, scale.range.end) - first;
  if (count * PIXELS_PER_TICK < columns.length)
    for (let i = first; i < row.busy.length && row.busy[i].begin <= scale.range.end; ++i) {
      const column = scale.column(row.busy[i].begin);
      raise(columns, column, Math.max(scale.column(row.busy[i].end), column + TICK_WIDTH), running);
    }
  raiseAll(columns, scale, row.computing, shades.of(view.computingState));
  raiseAll(columns, scale, row.blocking, shades.of(view.blockingState));
  return columns;
}

/** @param {View} view @param {Row} row */
function drawLoop(view, row) {
  const {surface, scale, theme} = view;
  surface.rect(scale.left, row.y, scale.width, row.h, theme.loopGround);
  const columns = view.cached(row, () => foldLoop(view, row));
  fillColumns(view, row, columns);
  if (row.h >= RIBBON_TEXT_FROM) drawLoopWords(view, row, columns);
}

/** @param {View} view @param {Row} row @param {Uint8Array} columns */
function drawLoopWords(view, row, columns) {
  const {surface, scale, words, theme} = view;
  for (let i = firstReaching(row.holds, scale.range.begin); i < row.holds.length; ++i) {
    const hold = row.holds[i];
    const [ground, , colour, pattern] = theme.states[hold.id];
    if (hold.begin > scale.range.end || hold.begin >= view.until) break;
    const first = Math.max(0, scale.column(hold.begin));
    const last = Math.min(scale.width, scale.column(Math.min(hold.end, view.until)));
    if (last - first < 24) continue;
    const length = hold.end <= view.until ? words.text(hold.label) : words.duration((view.until - hold.begin) * view.run.tick);
    const texts = [words.say('loopHeld', length), words.say('held', length), length];
    const text = surface.fitting(Style.LoopHeld, texts, last - first - 8);
    if (text === undefined) continue;
    const x = scale.left + (first + last - surface.widthOf(Style.LoopHeld, text)) / 2;
    if (pattern > 0) surface.plate(x, row.y + row.h / 2, Style.LoopHeld, text, ground);
    surface.write(x, row.y + row.h / 2, Style.LoopHeld, text, colour);
  }
  drawFree(view, row, columns);
}

/** Says "free" in long gaps of what is known. @param {View} view @param {Row} row @param {Uint8Array} columns */
function drawFree(view, row, columns) {
  const {scale, surface} = view;
  const last = Math.min(view.knownColumns, Math.max(0, scale.column(view.run.length)), columns.length);
  for (let begin = Math.max(0, scale.column(0)); begin < last;) {
    let end = begin;
    while (end < last && columns[end] === 0) ++end;
    if (end - begin >= FREE_FROM)
      surface.write(scale.left + (begin + end) / 2, row.y + row.h / 2, Style.LoopFree, view.words.say('free'),
        view.theme.muted, 'center');
    begin = end + 1;
  }
}

/** How many wait, by column: the number that holds for most of it. @param {View} view @param {Row} row */
function foldQueue(view, row) {
  const width = Math.round(view.scale.width);
  const sums = new Float32Array(width + 1);
  row.steps.forEach((step, i) => {
    const next = row.steps[i + 1]?.time ?? view.run.length;
    const from = Math.max(0, (step.time - view.scale.range.begin) * view.scale.perTick);
    const to = Math.min(width, (next - view.scale.range.begin) * view.scale.perTick);
    for (let column = Math.floor(from); column < to; ++column)
      sums[column] += step.count * (Math.min(to, column + 1) - Math.max(from, column));
  });
  return sums.subarray(0, width).map(Math.round);
}

/** @param {View} view @param {Row} row */
function drawQueue(view, row) {
  const {surface, scale, theme} = view;
  const counts = view.cached(row, () => foldQueue(view, row));
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const step = most === 0 ? 0 : Math.min(STEP_HEIGHT, (row.h - 1) / most);
  const bottom = row.y + row.h;
  let before = 0;
  const limit = Math.min(counts.length, view.knownColumns);
  for (let column = 0; column < limit; ++column) {
    const height = Math.round(counts[column] * step);
    const x = scale.left + column;
    const low = Math.min(before, height);
    if (low > 0) surface.rect(x, bottom - low, 1, low, theme.queueFill);
    surface.rect(x, bottom - Math.max(before, height) - 1, 1, Math.abs(height - before) + 1, theme.queueLine);
    before = height;
  }
  drawHighest(view, row, counts, most, step, limit);
}

/** The number of the highest step. */
function drawHighest(view, row, counts, most, step, limit) {
  const first = counts.indexOf(most);
  if (most < 3 || first < 0 || first >= limit) return;
  let last = first;
  while (last < limit && counts[last] === most) ++last;
  const text = String(most);
  if (last - first < view.surface.widthOf(Style.LoopFree, text) + 8) return;
  view.surface.write(view.scale.left + (first + last) / 2, row.y + row.h - Math.round(most * step) / 2, Style.LoopFree,
    text, view.theme.muted, 'center');
}

/** @param {View} view @param {Row} row @param {string} fill @param {(box: any) => string} labelOf */
function drawBoxes(view, row, fill, labelOf) {
  const {surface, scale, theme} = view;
  const columns = view.cached(row, () => foldBoxes(row.lane, scale));
  const limit = Math.min(columns.length, view.knownColumns);
  for (let column = 0; column < limit; ++column)
    if (columns[column]) surface.rect(scale.left + column, row.y, 1, row.h, fill);
  let drawn = 0;
  for (let i = firstReaching(row.lane, scale.range.begin); i < row.lane.length && drawn < MOST_BOXES; ++i) {
    const box = row.lane[i];
    if (box.begin > scale.range.end || box.begin >= view.until) break;
    const first = Math.max(0, scale.column(box.begin));
    const last = Math.min(Math.round(scale.width), Math.max(scale.column(Math.min(box.end, view.until)), first + 1));
    if (last - first < NARROWEST_BOX) continue;
    ++drawn;
    surface.rounded(scale.left + first + 0.5, row.y + 0.5, last - first - 1, row.h - 1, 3, null, theme.boxEdge);
    drawBoxLabel(view, row, first, last, labelOf(box));
  }
}

function drawBoxLabel(view, row, first, last, label) {
  if (row.h < 10 || last - first < 21) return;
  const style = row.h >= 13 ? Style.BoxLabel : Style.SmallBoxLabel;
  const text = view.surface.elided(style, label, last - first - 9);
  if (text.length > 1) view.surface.write(view.scale.left + first + 7, row.y + row.h / 2, style, text, view.theme.softText);
}

/** Lanes of one track, one upon another: the worst at the bottom. @param {View} view @param {Row} row */
function drawFold(view, row) {
  const {surface, scale} = view;
  const states = view.style.states.length;
  const isOfRequests = row.of === 'requests' || row.kind === 'pool';
  const counts = view.cached(row, () => countSpans(row.lanes, scale, states, isOfRequests ? -1 : 0));
  const width = Math.min(Math.round(scale.width), view.knownColumns);
  const totals = new Float32Array(Math.round(scale.width));
  for (const column of counts) column.forEach((count, i) => (totals[i] += count));
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  if (most <= 0) return;
  const each = row.h / Math.max(most, 1);
  const filled = new Float32Array(totals.length);
  const order = isOfRequests ? [...view.shades.states].reverse() : [0];
  for (const state of order) {
    const fill = isOfRequests ? surface.fillOf(state)
      : row.of === 'calls' ? view.theme.upstreamFill : view.theme.clientFill;
    surface.context.fillStyle = fill;
    for (let column = 0; column < width; ++column) {
      const count = counts[state][column];
      if (count <= 0) continue;
      const height = Math.min(row.h - filled[column], Math.max(count * each, view.isHolding(state) ? 1 : 0));
      surface.context.fillRect(scale.left + column, row.y + row.h - filled[column] - height, 1, height);
      filled[column] += height;
    }
  }
  drawAtOnce(view, row, totals.indexOf(most), most);
}

function drawAtOnce(view, row, column, most) {
  if (row.h < 14 || most < 1.5 || column >= view.knownColumns) return;
  const text = view.words.say('atOnce', Math.round(most));
  const width = view.surface.widthOf(Style.SmallDuration, text);
  const x = Math.min(Math.max(view.scale.left + column + 4, view.scale.left), view.scale.right - width - 2);
  view.surface.plate(x, row.y + 7, Style.SmallDuration, text, view.theme.panel);
  view.surface.write(x, row.y + 7, Style.SmallDuration, text, view.theme.muted);
}

/** @param {View} view @param {Row} row */
function drawCounter(view, row) {
  const {surface, scale, theme} = view;
  const [least, most] = row.bounds;
  const heightOf = (value) => most === least ? 0 : ((value - least) / (most - least)) * (row.h - 1);
  for (let i = 0; i < row.items.length; i += 2) {
    const end = row.items[i + 2] ?? view.run.length;
    if (end < scale.range.begin || row.items[i] > Math.min(scale.range.end, view.until)) continue;
    const first = Math.max(0, scale.column(row.items[i]));
    const last = Math.min(Math.round(scale.width), view.knownColumns, Math.max(scale.column(end), first + 1));
    const height = heightOf(row.items[i + 1]);
    surface.rect(scale.left + first, row.y + row.h - height, last - first, height, theme.queueFill);
    surface.rect(scale.left + first, row.y + row.h - height - 1, last - first, 1, theme.queueLine);
  }
}

/** @param {View} view @param {Row} row */
function drawProbes(view, row) {
  const {theme, scale, surface} = view;
  const colours = [theme.ok, theme.muted, theme.warning, theme.danger];
  for (let i = 0; i < row.items.length; i += 2) {
    const [time, kind] = [row.items[i], row.items[i + 1]];
    if (time > view.until || time < scale.range.begin || time > scale.range.end) continue;
    const {context} = surface;
    context.beginPath();
    context.arc(scale.left + scale.column(time) + 0.5, row.y + 10.5, 3.2, 0, 2 * Math.PI);
    context.fillStyle = kind === 0 ? colours[kind] : theme.background;
    context.strokeStyle = colours[kind];
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
  }
}

/** @type {Record<string, (view: View, row: Row) => void>} */
const PAINTERS = {
  requests: drawRequests,
  loop: drawLoop,
  queue: drawQueue,
  fold: drawFold,
  pool: drawFold,
  counter: drawCounter,
  probes: drawProbes,
  calls: (view, row) => drawBoxes(view, row, view.theme.upstreamFill, (box) => view.words.text(box.label)),
  client: (view, row) => drawBoxes(view, row, view.theme.clientFill, (request) => `#${request.id}`),
  spans: (view, row) => drawBoxes(view, row, view.theme.upstreamFill, (box) => view.words.text(box.label)),
};

/** @param {View} view */
export function drawRows(view) {
  const {context} = view.surface;
  context.save();
  context.beginPath();
  context.rect(view.scale.left - 4, 0, view.surface.width - view.scale.left + 4 - view.margin, view.surface.height);
  context.clip();
  for (const row of view.run.rows) PAINTERS[row.kind](view, row);
  context.restore();
}
