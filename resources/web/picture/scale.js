/** How time maps to pixels, and where navigation leads. Pure; times are ticks since the run's origin. */

/** @typedef {{begin: number, end: number}} Range */

export class Scale {
  /** @param {Range} range @param {number} left @param {number} width */
  constructor(range, left, width) {
    this.range = range;
    this.left = left;
    this.width = Math.max(1, width);
    this.perTick = this.width / (range.end - range.begin);
  }

  /** @param {number} time */
  x(time) {
    return this.left + (time - this.range.begin) * this.perTick;
  }

  /** The pixel column of the plot that a time falls into. @param {number} time */
  column(time) {
    return Math.floor((time - this.range.begin) * this.perTick);
  }

  /** @param {number} x */
  at(x) {
    return this.range.begin + (x - this.left) / this.perTick;
  }

  get right() {
    return this.left + this.width;
  }
}

const SHORTEST = 10_000; // nanoseconds
const LONGEST_AT_LEAST = 60e9;

/** @param {Range} range @param {number} anchor stays at its place @param {number} factor @returns {Range} */
export function zoomed(range, anchor, factor) {
  const begin = anchor - (anchor - range.begin) * factor;
  return {begin, end: begin + (range.end - range.begin) * factor};
}

/** @param {Range} range @param {number} by @returns {Range} */
export function panned(range, by) {
  return {begin: range.begin + by, end: range.end + by};
}

/**
 * Neither shorter than a person can use nor much longer than the whole run, and never out of its sight.
 * @param {Range} range @param {Range} whole @param {number} tick in nanoseconds
 * @returns {Range}
 */
export function clamped(range, whole, tick) {
  const asked = range.end - range.begin;
  const longest = Math.max(LONGEST_AT_LEAST / tick, 4 * (whole.end - whole.begin));
  const length = Math.min(Math.max(asked, SHORTEST / tick), longest);
  const middle = (range.begin + range.end) / 2;
  const result = {begin: middle - length / 2, end: middle + length / 2};
  if (result.end < whole.begin + length / 2) return panned(result, whole.begin + length / 2 - result.end);
  if (result.begin > whole.end - length / 2) return panned(result, whole.end - length / 2 - result.begin);
  return result;
}
