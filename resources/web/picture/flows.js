/** Arrows that say who kept whom from the loop. */

import {Style} from './surface.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('../data/run.js').Flow} Flow */

export const MOST_FLOWS = 24; // more could not be told apart
const LANDING = 14;
const HEAD = 6;
const SHARE_HEIGHT = 15;

/** Those of one request, or the longest ones of all. @param {import('../data/run.js').Run} run @param {number} id */
export function flowsOf(run, id) {
  const own = run.flows.filter((flow) => flow.culprit === id || flow.victim === id);
  return (id > 0 ? own : run.flows).slice(0, MOST_FLOWS);
}

/** @param {View} view @param {Flow[]} flows */
export function drawFlows(view, flows) {
  const taken = [];
  for (const flow of flows) {
    const culprit = view.run.byId.get(flow.culprit)?.row;
    const victim = view.run.byId.get(flow.victim)?.row;
    if (!culprit || !victim || culprit.y === victim.y || flow.end > view.until) continue;
    drawStolen(view, victim, flow);
    const x = view.scale.left + view.scale.column(flow.end);
    if (x < view.scale.left || x > view.scale.right) continue;
    drawArrow(view, x, culprit, victim);
    drawShare(view, x, victim, flow, taken);
  }
}

/** @param {View} view */
function drawStolen(view, victim, flow) {
  const {scale, surface, theme} = view;
  const first = Math.max(0, scale.column(flow.begin));
  const last = Math.min(scale.width, scale.column(flow.end));
  if (last <= first) return;
  surface.context.globalAlpha = 0.28;
  surface.rect(scale.left + first, victim.y, last - first, victim.h, theme.warning);
  surface.context.globalAlpha = 1;
  surface.rect(scale.left + first, victim.y + victim.h - 3, last - first, 3, theme.warning);
}

/** @param {View} view */
function drawArrow(view, x, culprit, victim) {
  const {context} = view.surface;
  const isDown = culprit.y < victim.y;
  const from = culprit.y + culprit.h / 2;
  const tip = isDown ? victim.y : victim.y + victim.h;
  const head = Math.min(Math.max(Math.abs(tip - from) * 0.5, 2), HEAD);
  const end = tip - (isDown ? head : -head);
  for (const [colour, width] of [[view.theme.panel, 4], [view.theme.warning, 2]]) {
    context.beginPath();
    context.moveTo(x, from);
    context.bezierCurveTo(x + LANDING * 0.6, from, x + LANDING, end - (end - from) * 0.6, x + LANDING, end);
    context.strokeStyle = /** @type {string} */ (colour);
    context.lineWidth = /** @type {number} */ (width);
    context.stroke();
  }
  context.beginPath();
  context.moveTo(x + LANDING, tip);
  context.lineTo(x + LANDING - head * 0.7, end);
  context.lineTo(x + LANDING + head * 0.7, end);
  context.closePath();
  context.fillStyle = view.theme.warning;
  context.fill();
}

/** Who it was and how long it took, on the victim's bar, where there is room. */
function drawShare(view, x, victim, flow, taken) {
  const {surface, words, theme, scale} = view;
  const text = words.text(flow.share);
  const width = surface.widthOf(Style.Pill, text) + 10;
  const left = x - 3 - width;
  const isTaken = taken.some(([y, begin, end]) => y === victim.y && left < end && begin < left + width);
  if (victim.h < 11 || left < scale.left + scale.column(flow.begin) || left < scale.left || isTaken) return;
  taken.push([victim.y, left, left + width]);
  const y = victim.y + (victim.h - SHARE_HEIGHT) / 2;
  surface.rounded(left + 0.5, y + 0.5, width - 1, SHARE_HEIGHT - 1, 3, theme.panel, theme.warning);
  surface.write(left + width / 2, y + SHARE_HEIGHT / 2, Style.Pill, text, theme.text, 'center');
}
