/** The program's rule for a column of pixels in which several spans lie (ui/timeline/scene/shade_stack.h): each shade
 *  gets its share, the worst one on top, and what is worth seeing at least a pixel. */

import {NOTHING} from './counts.js';

/** @typedef {import('./counts.js').Counts} Counts */

const JOINED = 32; // plain columns between stacks: fewer are painted with them
const NARROWEST_STACK = 16; // stacks that are painted together

/** What is not taken by a span: nothing, so that the spans share the whole height, or something of its own. */
export const Rest = {Nothing: 0, Counts: 1};

/**
 * What columns show.
 * @typedef {{width: number, height: number, shades: Uint8Array, isStacked: Uint8Array, isFaint: (column: number,
 *   shade: number) => boolean, tops: Int16Array, count: number, ready: number}} Stacked
 */

/**
 * Calls `visit(begin, end, value)` for columns next to each other that have the same value.
 * @param {ArrayLike<number>} columns @param {(begin: number, end: number, value: number) => void} visit
 */
export function forEachRun(columns, visit) {
  for (let begin = 0; begin < columns.length;) {
    let end = begin + 1;
    while (end < columns.length && columns[end] === columns[begin]) ++end;
    visit(begin, end, columns[begin]);
    begin = end;
  }
}

/** @param {number} set */
function worstIn(set) {
  return set === 0 ? NOTHING : 31 - Math.clz32(set);
}

/** @param {number} set */
function isOne(set) {
  return (set & (set - 1)) === 0;
}

/** Where two meet, the one that has more of the column; but a short alarm is seen. @param {Counts} counts */
export function plainShade(counts, column) {
  const worst = worstIn(counts.present[column]);
  if (counts.worth[column] & (1 << worst) || counts.total(column) <= 0) return worst;
  let most = 0;
  const base = column * counts.shades.count;
  for (let shade = 1; shade < counts.shades.count; ++shade)
    if (counts.of[base + shade] > counts.of[base + most]) most = shade;
  return most;
}

/** Up to which pixel each shade reaches. @param {Counts} counts @param {Int16Array} tops are filled */
function stackUp(counts, column, perSpan, height, tops) {
  const {count} = counts.shades;
  const worth = counts.worth[column];
  const base = column * count;
  let sum = 0;
  tops[base] = 0;
  for (let shade = 1; shade < count; ++shade) {
    sum += counts.of[base + shade];
    tops[base + shade] = Math.max(Math.round(sum * perSpan), tops[base + shade - 1] + ((worth >> shade) & 1));
  }
  let limit = height; // from the worst one down: who is above gets room first
  for (let shade = count - 1; shade > 0; --shade) {
    const top = (tops[base + shade] = Math.min(tops[base + shade], limit));
    if ((worth >> shade) & 1) limit = Math.max(Math.min(limit, top - 1), 0);
  }
}

/** The shade that has most of the column, if any can be seen. */
function mainShade(tops, base, count) {
  let main = NOTHING;
  let most = 1;
  for (let shade = 1; shade < count; ++shade) {
    const height = tops[base + shade] - tops[base + shade - 1];
    if (height < most) continue;
    most = height;
    main = shade;
  }
  return main;
}

function fillTops(tops, base, count, shade, height) {
  tops.fill(0, base, base + count);
  if (shade !== NOTHING) tops.fill(height, base + shade, base + count);
}

/** @param {Counts} counts @returns {Stacked} */
function empty(counts, height) {
  const {shades, width} = counts;
  return {
    width, height, count: shades.count, ready: shades.ready, shades: new Uint8Array(width), isStacked: new Uint8Array(width),
    tops: new Int16Array(width * shades.count),
    isFaint: (column, shade) => shade === shades.ready && !((counts.worth[column] | counts.wide[column]) & (1 << shade)),
  };
}

/** Plain columns between near stacks are painted with them, so that patterns run on. @param {Uint8Array} isStacked */
function joinStacks(isStacked) {
  const width = isStacked.length;
  for (let first = isStacked.indexOf(1); first >= 0;) {
    let end = first + 1;
    for (let column = end; column < width && column - end <= JOINED; ++column) if (isStacked[column]) end = column + 1;
    const next = isStacked.indexOf(1, end);
    end = Math.min(Math.max(end, first + NARROWEST_STACK), width);
    isStacked.fill(1, Math.max(Math.min(first, end - NARROWEST_STACK), 0), end);
    first = next;
  }
}

/** A lane or a loop. @param {Counts} counts @param {number} height @param {number} rest @returns {Stacked} */
export function stackRow(counts, height, rest = Rest.Nothing) {
  const stacked = empty(counts, height);
  const {tops, count} = stacked;
  for (let column = 0; column < counts.width; ++column) {
    const present = counts.present[column];
    if (present === 0) continue;
    const base = column * count;
    const changes = counts.changes[column];
    const total = counts.total(column);
    const fills = rest === Rest.Nothing || (changes <= 1 && (total >= 0.5 || changes === 0));
    if ((changes <= 1 || isOne(present)) && fills) fillTops(tops, base, count, plainShade(counts, column), height);
    else if (rest === Rest.Counts) stackUp(counts, column, height, height, tops);
    else if (total > 0) stackUp(counts, column, height / total, height, tops);
    else fillTops(tops, base, count, worstIn(counts.worth[column]), height);
    const main = mainShade(tops, base, count);
    stacked.shades[column] = main;
    const isPlain = main === NOTHING ? tops[base + count - 1] === 0
      : tops[base + main - 1] === 0 && tops[base + main] === height;
    stacked.isStacked[column] = isPlain ? 0 : 1;
  }
  joinStacks(stacked.isStacked);
  return stacked;
}

/**
 * Lanes upon another.
 * @param {Counts} counts @param {number} height
 * @returns {{stacked: Stacked, most: number, at: number}} the highest number at once, and where it is
 */
export function stackDensity(counts, height) {
  const stacked = empty(counts, height);
  let [most, at] = [0, 0];
  for (let column = 0; column < counts.width; ++column) {
    const total = counts.total(column);
    if (total > most) [most, at] = [total, column];
  }
  if (most <= 0) return {stacked, most, at};
  for (let column = 0; column < counts.width; ++column)
    stackUp(counts, column, height / Math.max(most, 1), height, stacked.tops);
  stacked.isStacked.fill(1);
  return {stacked, most, at};
}
