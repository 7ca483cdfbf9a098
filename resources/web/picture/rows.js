/** Rows that are of no single request: loops, staircases, boxes, folded lanes, counters, probes. */

import {drawRequests} from './bars.js';
import {densityOf, heightOf, queueColumns, stackedLoop, stepHeight} from './fills.js';
import {firstAt} from './counts.js';
import {firstAfter} from './row_counts.js';
import {firstReaching} from '../data/run.js';
import {Style} from './surface.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('../data/run.js').Row} Row */

const RIBBON_TEXT_FROM = 12;
const FREE_FROM = 80;
const NARROWEST_BOX = 4;
const MOST_BOXES = 64; // on one lane
const POOL_TEXT_FROM = 14;
const POOL_TEXT_GAP = 6;

/** @param {View} view @param {Row} row */
function drawLoop(view, row) {
  if (row.h >= RIBBON_TEXT_FROM) drawLoopWords(view, row, stackedLoop(view, row).shades);
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
    if (pattern > 0) surface.plate(x, row.y + row.h / 2, Style.LoopHeld, text, ground, row.h);
    surface.write(x, row.y + row.h / 2, Style.LoopHeld, text, colour);
  }
  drawFree(view, row, columns);
}

/** Says "free" in long gaps of what is known. @param {View} view @param {Row} row @param {Uint8Array} columns */
function drawFree(view, row, columns) {
  const {scale, surface} = view;
  const last = Math.min(view.knownColumns, Math.max(0, scale.column(view.run.length)), columns.length);
  const isThere = (column) => row.present.some(({begin, end}) => scale.column(begin) <= column && column <= scale.column(end));
  for (let begin = Math.max(0, scale.column(0)); begin < last;) {
    let end = begin;
    while (end < last && columns[end] === 0 && isThere(end)) ++end;
    if (end - begin >= FREE_FROM)
      surface.write(scale.left + (begin + end) / 2, row.y + row.h / 2, Style.LoopFree, view.words.say('free'),
        view.theme.muted, 'center');
    begin = end + 1;
  }
}

/** @param {View} view @param {Row} row */
function drawQueue(view, row) {
  const counts = queueColumns(view, row);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  drawHighest(view, row, counts, most, stepHeight(counts, row), Math.min(counts.length, view.knownColumns));
}

/** The number of the highest step. */
function drawHighest(view, row, counts, most, step, limit) {
  const first = counts.indexOf(most);
  if (most < 3 || first < 0 || first >= limit) return;
  let last = first;
  while (last < limit && counts[last] === most) ++last;
  const text = String(most);
  if (last - first < view.surface.widthOf(Style.LoopFree, text) + 8) return;
  view.surface.write(view.scale.left + (first + last) / 2, row.y + row.h - heightOf(most, step) / 2, Style.LoopFree,
    text, view.theme.muted, 'center');
}

/** The outlines and labels of those that are wide enough. @param {View} view @param {Row} row @param {(box: any) => string} labelOf */
function drawBoxes(view, row, labelOf) {
  const {surface, scale, theme} = view;
  const {lane} = row;
  const end = firstAfter(lane, scale.range.end);
  const begin = firstAt(end, (i) => lane[i].end >= scale.range.begin);
  if (end - begin > MOST_BOXES) return;
  for (const box of lane.slice(begin, end)) {
    if (box.begin >= view.until) break;
    const first = Math.max(0, scale.column(box.begin));
    const last = Math.min(Math.round(scale.width), Math.max(scale.column(Math.min(box.end, view.until)), first + 1));
    if (last - first < NARROWEST_BOX) continue;
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

/** Lanes of one track, one upon another. @param {View} view @param {Row} row */
function drawFold(view, row) {
  const {most, at} = densityOf(view, row);
  drawAtOnce(view, row, at, most);
}

function drawAtOnce(view, row, column, most) {
  if (row.h < 14 || most < 1.5 || column >= view.knownColumns) return;
  const text = view.words.say('atOnce', Math.round(most));
  const width = view.surface.widthOf(Style.SmallDuration, text);
  const x = Math.min(Math.max(view.scale.left + column + 4, view.scale.left), view.scale.right - width - 2);
  view.surface.plate(x, row.y + 7, Style.SmallDuration, text, view.theme.panel);
  view.surface.write(x, row.y + 7, Style.SmallDuration, text, view.theme.muted);
}

/** The most threads in use, and the most jobs that waited for one, behind what that tells of. @param {View} view @param {Row} row */
function drawPool(view, row) {
  if (row.h < POOL_TEXT_FROM) return;
  const {surface, scale, words, shades} = view;
  const {counts} = densityOf(view, row);
  const [used, waiting] = [view.waitingState, view.forThreadState].map((state) =>
    columnsOf(counts, shades.of(state), Math.min(counts.width, view.knownColumns)));
  const [most, mostWaiting] = [used, waiting].map((columns) => columns.reduce((a, b) => Math.max(a, b), 0));
  if (most === 0 && mostWaiting === 0) return;
  const text = mostWaiting > 0 ? words.say('inUseAndWaiting', most, mostWaiting) : words.say('inUse', most);
  let end = mostWaiting > 0 ? waiting.indexOf(mostWaiting) : used.indexOf(most);
  while (end < used.length && counts.total(end) > 0) ++end;
  const width = surface.widthOf(Style.SmallDuration, text) + 2;
  const place = roomBehind(counts, used.length, end, width + POOL_TEXT_GAP);
  const x = Math.max(Math.min(scale.left + place + POOL_TEXT_GAP, scale.right - width), scale.left);
  const middle = row.y + row.h - 1 - POOL_TEXT_FROM / 2;
  surface.plate(x, middle, Style.SmallDuration, text, view.theme.panel);
  surface.write(x, middle, Style.SmallDuration, text, view.theme.muted);
}

/** The first columns from `from` on that are empty for so long; `from` where none are. @param {import('./counts.js').Counts} counts */
function roomBehind(counts, known, from, room) {
  let begin = from;
  for (let column = from; column < known && column - begin < room; ++column)
    if (counts.total(column) > 0) begin = column + 1;
  return begin + room <= counts.width ? begin : from;
}

/** How many of a shade there are, by column. @param {import('./counts.js').Counts} counts */
function columnsOf(counts, shade, width) {
  return Array.from({length: width}, (_, column) => Math.round(counts.of[column * counts.shades.count + shade]));
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

/** @type {Record<string, (view: View, row: Row) => void>} what stands on the fills */
const PAINTERS = {
  requests: drawRequests,
  loop: drawLoop,
  queue: drawQueue,
  fold: drawFold,
  pool: drawPool,
  probes: drawProbes,
  calls: (view, row) => drawBoxes(view, row, (box) => view.words.text(box.label)),
  client: (view, row) => drawBoxes(view, row, (request) => `#${request.id}`),
  spans: (view, row) => drawBoxes(view, row, (box) => view.words.text(box.label)),
};

/** @param {View} view */
export function drawGrounds(view) {
  const {scale, surface, theme} = view;
  for (const row of view.run.rows)
    for (const {begin, end} of row.kind === 'loop' ? row.present : []) {
      const first = Math.max(scale.column(begin), 0);
      const last = Math.min(scale.column(end) + 1, scale.width);
      if (last > first) surface.rect(scale.left + first, row.y, last - first, row.h, theme.loopGround);
    }
}

/** @param {View} view */
export function drawRows(view) {
  const {context} = view.surface;
  context.save();
  context.beginPath();
  context.rect(view.scale.left - 4, 0, view.surface.width - view.scale.left + 4 - view.margin, view.surface.height);
  context.clip();
  for (const row of view.run.rows) PAINTERS[row.kind]?.(view, row);
  context.restore();
}
