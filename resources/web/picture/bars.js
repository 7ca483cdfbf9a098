/** Lanes of requests: bars, what is written on them, and marks. */

import {stackedLane} from './fills.js';
import {overOf} from './row_counts.js';
import {Style} from './surface.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('../data/run.js').Request} Request */
/** @typedef {import('../data/run.js').Row} Row */

const LARGE_FROM = 18; // height of a bar
const TEXT_FROM = 11;
const LABEL_MARGIN = 8;
const MARK_WIDTH = 8;
const BADGE_WIDTH = 5; // of the colour of whoever sent it, where the bar begins
const MOMENT = 3; // width of what is no step of its own to the eye
const VEIL = 0.63;
const CROSS_GAP = 4; // behind the moment when the client left

/** @param {View} view @param {Row} row */
export function drawRequests(view, row) {
  for (const [request, next] of stackedLane(view, row).told)
    if (request.begin <= view.until) drawRequest(view, row, request, next);
}

/** @param {View} view @param {Row} row @param {Request} request @param {Request | undefined} next */
function drawRequest(view, row, request, next) {
  const {surface, scale, theme} = view;
  const hasText = row.h >= TEXT_FROM;
  for (const time of seamsOf(view, request))
    if (time <= view.until) surface.rect(scale.left + scale.column(time), row.y, 1, row.h, '#00000050');
  if (request.blurs) drawBlurs(view, row, request.blurs);
  if (request.colour) drawBadge(view, row, request);
  if (request.tail) drawTail(view, row, request);
  let isNamed = row.named === 1;
  if (hasText) isNamed = drawLabels(view, row, request, isNamed);
  if (hasText && request.start !== undefined && request.start <= view.until) drawStart(view, row, request.start);
  if (request.end <= view.until && !request.open) drawResult(view, row, request, next, isNamed);
  if (request.id === view.selected) outline(view, row, request, theme.accent, 2);
  else if (request.id === view.hovered) outline(view, row, request, theme.text, 1);
}

/** @param {View} view @param {Row} row @param {Request} request */
function drawBadge(view, row, request) {
  const {surface, scale} = view;
  const first = scale.column(request.begin);
  const last = scale.column(Math.min(request.end, view.until));
  if (first < 0 || last - first < 2 * BADGE_WIDTH) return;
  surface.rounded(scale.left + first, row.y, BADGE_WIDTH, row.h, 2, request.colour, null);
}

/** Where a step follows another one of the same state, and nothing worse is between them. @param {View} view @param {Request} request */
function seamsOf(view, request) {
  const {scale, style} = view;
  const seams = [];
  let before = null; // the last one that is wide enough
  let worstBetween = -1;
  for (const segment of request.segments) {
    const begin = scale.column(segment.begin);
    const {severity} = style.states[segment.state];
    if (scale.column(segment.end) - begin <= MOMENT) {
      worstBetween = Math.max(worstBetween, severity);
      continue;
    }
    if (before?.state === segment.state && begin - scale.column(before.end) <= 1 && worstBetween <= severity &&
      begin >= 0 && begin < scale.width) seams.push(segment.begin);
    before = segment;
    worstBetween = -1;
  }
  return seams;
}

/** What is known only within a while. @param {View} view @param {Row} row @param {number[]} blurs */
function drawBlurs(view, row, blurs) {
  const {scale, surface, theme} = view;
  surface.context.globalAlpha = VEIL;
  for (let i = 0; i < blurs.length; i += 2) {
    const [time, within] = [blurs[i], blurs[i + 1]];
    if (within * scale.perTick < 1 || time > view.until) continue;
    const first = Math.max(scale.column(time - within), 0);
    const last = Math.min(scale.column(time), scale.width);
    if (last > first) surface.rect(scale.left + first, row.y, last - first, row.h, theme.panel);
  }
  surface.context.globalAlpha = 1;
}

/** @param {View} view @param {Row} row @param {Request} request @param {boolean} isNamed */
function drawLabels(view, row, request, isNamed) {
  const {surface, scale, words} = view;
  const style = row.h >= LARGE_FROM ? Style.BarLabel : Style.SmallBarLabel;
  for (const segment of request.segments) {
    if (segment.begin >= view.until || segment.end < scale.range.begin || segment.begin > scale.range.end) continue;
    const isOpen = segment.end > view.until;
    const first = Math.max(scale.column(segment.begin), 0);
    const last = Math.min(scale.column(Math.min(segment.end, view.until)), Math.round(scale.width));
    const isMarked = request.start !== undefined && Math.abs(scale.column(request.start) - first) <= 3;
    const isBadged = request.colour && segment === request.segments[0];
    const left = first + LABEL_MARGIN + (isMarked ? MARK_WIDTH : 0) + (isBadged ? BADGE_WIDTH - 2 : 0);
    const name = isNamed ? '' : `${words.text(request.name)}  `;
    const labels = labelsOf(view, segment, isOpen).map((label) => name + label);
    if (!isNamed) labels.push(words.text(request.name));
    const label = surface.fitting(style, labels, last - left - LABEL_MARGIN / 2);
    if (label === undefined || label === '') continue;
    isNamed = true;
    const [ground, , colour, pattern] = view.theme.states[segment.state];
    const middle = row.y + row.h / 2;
    if (pattern > 0) surface.plate(scale.left + left, middle, style, label, ground, row.h);
    surface.write(scale.left + left, middle, style, label, colour);
  }
  return isNamed;
}

/** What goes on is not told how long. @param {View} view */
function labelsOf(view, segment, isOpen) {
  if (!isOpen) return segment.labels.map((label) => view.words.text(label));
  const name = view.words.text(view.style.states[segment.state].name);
  const isWait = view.style.states[segment.state].waits || segment.labels.length === 0;
  const told = isWait ? name : view.words.text(segment.labels[0]);
  return [`${told} …`, told];
}

/** @param {View} view @param {Row} row @param {number} time */
function drawStart(view, row, time) {
  const x = view.scale.left + view.scale.column(time);
  if (x < view.scale.left || x > view.scale.right) return;
  const {context} = view.surface;
  const y = row.y + row.h / 2;
  context.beginPath();
  context.moveTo(x, y - 4.5);
  context.lineTo(x + 7, y);
  context.lineTo(x, y + 4.5);
  context.closePath();
  context.fillStyle = '#fff';
  context.fill();
  context.strokeStyle = '#00000060';
  context.lineWidth = 0.7;
  context.stroke();
}

/** @param {View} view @param {Row} row @param {Request} request */
function drawTail(view, row, request) {
  const [begin, end, long, short] = /** @type {number[]} */ (request.tail);
  const first = Math.max(0, view.scale.column(begin));
  const last = Math.min(view.scale.column(Math.min(end, view.until)), view.scale.width);
  if (last - first < 2) return;
  const {context} = view.surface;
  context.strokeStyle = view.theme.abandoned[1];
  context.setLineDash([4, 3]);
  context.lineWidth = 1;
  context.strokeRect(view.scale.left + first + 0.5, row.y + 0.5, last - first - 1, row.h - 1);
  context.setLineDash([]);
  if (row.h < TEXT_FROM || end > view.until) return;
  const left = first + 2 * LABEL_MARGIN + MARK_WIDTH;
  const style = row.h >= LARGE_FROM ? Style.Duration : Style.SmallDuration;
  const text = view.surface.fitting(style, [long, short].map((label) => view.words.text(label)), last - left - LABEL_MARGIN / 2);
  if (text === undefined) return;
  view.surface.plate(view.scale.left + left, row.y + row.h / 2, style, text, view.theme.panel);
  view.surface.write(view.scale.left + left, row.y + row.h / 2, style, text, view.theme.muted);
}

/** Behind the bar: how long it took, or what went wrong. */
function drawResult(view, row, request, next, isNamed) {
  const {surface, scale, words, theme} = view;
  const mark = request.start === undefined || row.h < TEXT_FROM ? 0 : scale.x(request.start) + MARK_WIDTH - 3;
  let x = Math.floor(Math.max(scale.left + scale.column(overOf(request)), mark)) + LABEL_MARGIN;
  if (x <= scale.left || x > scale.right + LABEL_MARGIN) return;
  if (request.gone) {
    const end = scale.left + scale.column(request.end);
    const isOnTail = x - end > 2 * LABEL_MARGIN;
    const behind = drawCross(view, row, isOnTail ? end + CROSS_GAP : x);
    if (!isOnTail) x = behind;
  }
  if (row.h < TEXT_FROM) return;
  const large = row.h >= LARGE_FROM;
  const style = request.bad ? Style.Abandoned : large ? Style.Duration : Style.SmallDuration;
  const name = isNamed ? '' : `${words.text(request.name)}  `;
  const text = name + words.text(request.result);
  const limit = next ? scale.left + scale.column(next.begin) - 4 : scale.right + LABEL_MARGIN;
  if (text === '' || x + surface.widthOf(style, text) > limit) return;
  surface.plate(x, row.y + row.h / 2, style, text, theme.panel);
  surface.write(x, row.y + row.h / 2, style, text, request.bad ? theme.danger : theme.muted);
}

function drawCross(view, row, x) {
  const side = Math.min(9, row.h);
  const y = row.y + (row.h - side) / 2;
  view.surface.line(x + 1, y + 1, x + side - 1, y + side - 1, view.theme.danger, 2);
  view.surface.line(x + side - 1, y + 1, x + 1, y + side - 1, view.theme.danger, 2);
  return x + side + 5;
}

/** @param {View} view @param {Row} row @param {Request} request @param {string} colour @param {number} width */
function outline(view, row, request, colour, width) {
  const {scale, surface} = view;
  const first = Math.max(-2, scale.column(request.begin));
  const last = Math.min(Math.max(scale.column(Math.min(request.end, view.until)), first + 1), scale.width + 2);
  const {context} = surface;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.strokeRect(scale.left + first - 1.5, row.y - 1.5, last - first + 3, row.h + 3);
}
