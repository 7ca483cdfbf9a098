/** Flags on the timeline: when the set-up was changed. Those that have no room for one of their own share the one
 *  before, as in the window (ui/timeline/geometry/change_flags.cpp). */

import {Style} from './surface.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {{x: number, titles: string[]}} Flag */

const FLAG_TOP = 4;
const FLAG_HEIGHT = 17;
const FLAG_MARGIN = 9;

/** No more than a glance takes in. @param {View} view @param {Flag} flag */
function textOf(view, {titles}) {
  const {most} = view.run.data.flags;
  const shown = titles.slice(0, most);
  if (titles.length > most) shown.push('…');
  return shown.join(' · ');
}

/** @param {View} view @param {string} text */
function widthOf(view, text) {
  return Math.ceil(view.surface.widthOf(Style.Pill, text)) + 2 * FLAG_MARGIN;
}

/** @param {View} view @returns {Flag[]} */
export function flagsOf(view) {
  const {scale, run, words} = view;
  /** @type {Flag[]} */
  const flags = [];
  let free = scale.left;
  for (const [time, text] of run.data.flags.changes) {
    if (time > view.until || time < scale.range.begin || time > scale.range.end) continue;
    const x = scale.left + scale.column(time);
    const title = words.text(text);
    const last = flags[flags.length - 1];
    if (last === undefined || x + 2 >= free) flags.push({x, titles: [title]});
    else if (!last.titles.includes(title)) last.titles.push(title);
    const {x: begin} = flags[flags.length - 1];
    free = begin + 3 + widthOf(view, textOf(view, flags[flags.length - 1]));
  }
  return flags;
}

/** @param {View} view */
export function drawFlags(view) {
  const {surface, theme, run} = view;
  const y = run.data.frame.top + FLAG_TOP;
  /** @type {{x: number, y: number, width: number}[]} */
  const taken = [];
  const free = drawForgotten(view, y, taken);
  for (const {x, titles} of flagsOf(view)) {
    surface.line(x + 0.5, run.data.frame.top, x + 0.5, surface.height, theme.accent, 1, [4, 3]);
    const text = textOf(view, {x, titles});
    const width = widthOf(view, text);
    if (x + 2 >= free && x + 2 + width <= surface.width) taken.push(drawPill(view, x + 2, y, width, text));
  }
  drawNotes(view, y, taken);
}

/** From when on a long run is kept event by event. @returns {number} where the next pill may begin */
function drawForgotten(view, y, taken) {
  const {surface, scale, theme, run, words} = view;
  const {forgotten} = run.data.flags;
  if (!forgotten || scale.x(forgotten[0]) <= scale.left) return scale.left;
  const end = Math.min(scale.left + scale.column(forgotten[0]), scale.right);
  surface.line(end + 0.5, run.data.frame.top, end + 0.5, surface.height, theme.accent, 1, [4, 3]);
  const text = surface.elided(Style.Pill, words.text(forgotten[1]), end - scale.left - 2 - 2 * FLAG_MARGIN);
  const width = widthOf(view, text);
  const left = Math.max(scale.left, end - 2 - width);
  if (text !== '') taken.push(drawPill(view, left, y, width, text));
  return left + width + 2;
}

function drawPill(view, x, y, width, text) {
  const {surface, theme} = view;
  surface.rounded(x + 0.5, y + 0.5, width - 1, FLAG_HEIGHT - 1, FLAG_HEIGHT / 2, theme.accentSoft, theme.accent);
  surface.write(x + width / 2, y + FLAG_HEIGHT / 2, Style.Pill, text, theme.accent, 'center');
  return {x, y, width};
}

/** What somebody wrote at a moment, below whatever is in its way. @param {View} view */
function drawNotes(view, top, taken) {
  const {surface, scale, theme, run, words} = view;
  for (const [time, note] of run.data.flags.notes) {
    if (time > view.until || time < scale.range.begin || time > scale.range.end) continue;
    const x = scale.left + scale.column(time);
    const text = words.text(note);
    const width = widthOf(view, text);
    let y = top;
    while (taken.some((one) => one.y === y && x < one.x + one.width && one.x < x + width)) y += FLAG_HEIGHT + FLAG_TOP;
    surface.line(x + 0.5, y + FLAG_HEIGHT, x + 0.5, surface.height, theme.accent, 1, [1, 3]);
    surface.rounded(x + 0.5, y + 0.5, width - 1, FLAG_HEIGHT - 1, 3, theme.panel, theme.accent);
    surface.write(x + width / 2, y + FLAG_HEIGHT / 2, Style.Pill, text, theme.accent, 'center');
    taken.push({x, y, width});
  }
}
