/** Whom there is something to be said of on a lane: all of a few, the wide ones of many, as the program chooses them
 *  (ui/timeline/geometry/request_bars.cpp). */

import {firstAt, NOTHING} from './counts.js';
import {firstAfter, overOf} from './row_counts.js';
import {forEachRun, plainShade} from './stack.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {import('../data/run.js').Request} Request */

const FEW_REQUESTS = 64;
const TOLD_FROM = 24; // width of a bar that is worth a word among many

/**
 * Each with the one behind it.
 * @typedef {[Request, Request | undefined][]} Told
 * @param {View} view @param {Request[]} lane @param {import('./counts.js').Counts} counts in its columns
 * @returns {Told}
 */
export function toldOf(view, lane, counts) {
  const {range} = view.scale;
  const end = firstAfter(lane, range.end);
  const first = firstAt(end, (i) => overOf(lane[i]) >= range.begin);
  const isFew = end - first <= FEW_REQUESTS;
  const places = isFew ? Array.from({length: Math.max(end - first, 0)}, (_, i) => first + i)
    : wideOnes(view, lane, counts, first);
  return places.map((place) => [lane[place], lane[place + 1]]);
}

/** The places of those that show a state for long enough. */
function wideOnes(view, lane, counts, first) {
  const {scale} = view;
  const shades = new Uint8Array(counts.width);
  for (let column = 0; column < counts.width; ++column) shades[column] = plainShade(counts, column);
  const places = new Set();
  forEachRun(shades, (begin, end, shade) => {
    if (end - begin < TOLD_FROM || shade === NOTHING) return;
    const place = firstAfter(lane, scale.at(scale.left + ((begin + end) >> 1))) - 1;
    if (place < first) return;
    if (scale.column(overOf(lane[place])) - scale.column(lane[place].begin) >= TOLD_FROM) places.add(place);
  });
  return [...places];
}
