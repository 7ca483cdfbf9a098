/** What of a picture has no time: the ground, cards, names and the ruler's ticks. */

import {Style} from './surface.js';
import {planTicks} from './ticks.js';

/** @typedef {import('./picture.js').View} View */

const MARGIN = 8;
const CARD_RADIUS = 8;
const NAME_LEFT = 20;

/** @param {View} view */
export function drawCards(view) {
  const {surface, theme} = view;
  for (const [y, h] of view.run.data.frame.cards)
    surface.rounded(view.margin + 0.5, y + 0.5, surface.width - 2 * view.margin - 1, h - 1, CARD_RADIUS, theme.panel,
      theme.border);
  for (const y of view.run.data.frame.lines)
    surface.rect(view.margin + MARGIN, y, view.scale.right - view.margin - MARGIN, 1, theme.laneLine);
}

/** @param {View} view */
export function drawNames(view) {
  const {surface, theme, words} = view;
  const left = view.isNarrow ? view.margin + 6 : NAME_LEFT;
  for (const [y, h, text, style, indent] of view.run.data.frame.names) {
    const isStrong = [Style.Title, Style.LaneName, Style.SmallLaneName].includes(style);
    surface.write(left + indent, y + h / 2, style,
      surface.elided(style, words.text(text), view.scale.left - left - indent - 4),
      isStrong ? theme.text : theme.muted);
  }
  for (const [indent, y, side, colour] of view.run.data.frame.dots)
    surface.rounded(left + indent, y, side, side, side / 2, colour, null);
}

/** @param {View} view */
export function drawRuler(view) {
  const {surface, theme, scale} = view;
  const axis = view.style.rulerHeight - 1;
  const plan = planTicks(scale, view.run.tick, view.page.ticks, view.words,
    (text) => surface.widthOf(Style.TickLabel, text));
  const xOf = (time) => scale.left + scale.column(time);
  for (const {time} of plan.major) surface.rect(xOf(time), axis, 1, surface.height - axis - 4, theme.grid);
  view.afterCards.push(() => {
    for (const time of plan.minor) surface.rect(xOf(time), axis, 1, 4, theme.minorTick);
    surface.rect(scale.left, axis, scale.width, 1, theme.border);
    for (const {time, label} of plan.major) {
      const width = surface.widthOf(Style.TickLabel, label);
      const x = xOf(time);
      if (x + width / 2 > surface.width || x - width / 2 < scale.left - width) continue;
      surface.write(x, axis - 14, Style.TickLabel, label, theme.muted, 'center');
    }
  });
}
