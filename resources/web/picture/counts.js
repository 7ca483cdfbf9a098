/** How many spans of each shade lie in each column of pixels, as the program counts them (ui/timeline/model/shade.h). */

/** @typedef {import('./scale.js').Scale} Scale */

export const NOTHING = 0;
export const ABANDONED = 1;
const FIRST_STATE = 2;

/** The shades of the states, from the least severe on; the worst is the largest. */
export class Shades {
  /** @param {{severity: number, waits: boolean, holds: boolean, worth: number}[]} states @param {number} tick */
  constructor(states, tick) {
    const bySeverity = states.map((_, state) => state).sort((a, b) => states[a].severity - states[b].severity);
    this.states = bySeverity;
    this.count = FIRST_STATE + states.length;
    this.shades = states.map((_, state) => FIRST_STATE + bySeverity.indexOf(state));
    /** From what length on a span is seen however far away, by shade. */
    this.worth = [Infinity, Infinity, ...bySeverity.map((state) => (states[state].worth < 0 ? Infinity : states[state].worth / tick))];
    this.isHolding = [false, false, ...bySeverity.map((state) => states[state].holds)];
    this.ready = this.shades[states.findIndex((state) => state.isReady)];
  }

  /** @param {number} state */
  of(state) {
    return this.shades[state];
  }

  /** The state of a shade, or -1. @param {number} shade */
  stateOf(shade) {
    return shade < FIRST_STATE ? -1 : this.states[shade - FIRST_STATE];
  }
}

/** The first of so many places at which `isThere`, which holds from some place on. @param {number} length */
export function firstAt(length, isThere) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Spans in the order of their begins, as numbers that are quickly read. Those without a shade are gaps. */
export class Spans {
  constructor() {
    /** @type {[number, number, number][]} until the first question */
    this.added = [];
    this.begins = this.ends = new Float64Array(0);
    this.shades = new Uint8Array(0);
    this.longest = 0;
    this.isCrowd = false; // of several lanes: what ends in a column is not counted
  }

  /** Of one lane, after all before it. What is alike and touches is one, as in the program's index. */
  append(begin, end, shade) {
    const last = this.added[this.added.length - 1];
    const from = last ? Math.max(begin, last[1]) : begin;
    if (end <= from) return;
    if (last && from === last[1] && shade === last[2]) last[1] = end;
    else {
      if (last && from > last[1]) this.added.push([last[1], last[1], NOTHING]);
      this.added.push([from, end, shade]);
    }
  }

  /** Of one of several lanes, in any order. */
  add(begin, end, shade) {
    this.isCrowd = true;
    if (end > begin) this.added.push([begin, end, shade]);
  }

  pack() {
    if (this.added.length === 0) return;
    if (this.isCrowd) this.added.sort(([a], [b]) => a - b);
    this.begins = Float64Array.from(this.added, ([begin]) => begin);
    this.ends = Float64Array.from(this.added, ([, end]) => end);
    this.shades = Uint8Array.from(this.added, ([, , shade]) => shade);
    this.longest = this.added.reduce((longest, [begin, end]) => Math.max(longest, end - begin), 0);
    this.added = [];
  }
}

/** What is in each column. A set of shades is the sum of 1 << shade. */
export class Counts {
  /** @param {Scale} scale @param {Shades} shades */
  constructor(scale, shades) {
    this.scale = scale;
    this.shades = shades;
    this.width = Math.round(scale.width);
    this.of = new Float32Array(this.width * shades.count);
    this.present = new Uint16Array(this.width);
    this.worth = new Uint16Array(this.width);
    this.wide = new Uint16Array(this.width);
    this.changes = new Uint16Array(this.width);
  }

  /** Those that can be seen. @param {Spans} spans */
  addVisible(spans) {
    spans.pack();
    const {begins, longest} = spans;
    const {begin, end} = this.scale.range;
    const first = firstAt(begins.length, (i) => begins[i] >= begin - longest);
    const last = firstAt(begins.length, (i) => begins[i] >= end);
    if (spans.isCrowd) this.addCrowd(spans, first, last);
    else this.addSpans(spans, first, last);
  }

  /**
   * Spans upon another: each costs the same, however many columns it covers.
   * @param {Spans} spans @param {number} from @param {number} until
   */
  addCrowd({begins, ends, shades}, from, until) {
    const {range, perTick} = this.scale;
    const {of, present, worth, wide, width} = this;
    const {count, worth: worthFrom} = this.shades;
    const steps = new Float32Array((width + 1) * count); // by how many more a column is covered wholly than the one before
    const worthSteps = new Float32Array((width + 1) * count);
    for (let i = from; i < until; ++i) {
      const shade = shades[i];
      const left = Math.max((begins[i] - range.begin) * perTick, 0);
      const right = Math.min((ends[i] - range.begin) * perTick, width);
      if (left >= width || right <= 0) continue;
      const first = left | 0;
      const last = Math.min(Math.max(Math.ceil(right) - 1, first), width - 1);
      const bit = 1 << shade;
      const isWorth = ends[i] - begins[i] >= worthFrom[shade] ? 1 : 0;
      of[first * count + shade] += Math.min(right, first + 1) - left;
      present[first] |= bit;
      worth[first] |= isWorth * bit;
      if (first === last) continue;
      of[last * count + shade] += right - last;
      present[last] |= bit;
      worth[last] |= isWorth * bit;
      wide[first] |= bit;
      wide[last] |= bit;
      ++steps[(first + 1) * count + shade];
      --steps[last * count + shade];
      worthSteps[(first + 1) * count + shade] += isWorth;
      worthSteps[last * count + shade] -= isWorth;
    }
    for (let shade = 0; shade < count; ++shade) this.addSteps(steps, worthSteps, shade);
  }

  /** What covers columns wholly. @param {Float32Array} steps @param {Float32Array} worthSteps */
  addSteps(steps, worthSteps, shade) {
    const {count} = this.shades;
    const bit = 1 << shade;
    let sum = 0;
    let sumOfWorth = 0;
    for (let column = 0, at = shade; column < this.width; ++column, at += count) {
      sum += steps[at];
      sumOfWorth += worthSteps[at];
      if (sum < 0.5) continue;
      this.of[at] += sum;
      this.present[column] |= bit;
      this.wide[column] |= bit;
      if (sumOfWorth > 0.5) this.worth[column] |= bit;
    }
  }

  /**
   * Those of a list from one place up to another. Every frame that moves the view does it for all of a run.
   * @param {Spans} spans @param {number} from @param {number} until
   */
  addSpans({begins, ends, shades}, from, until) {
    const {range, perTick} = this.scale;
    const {of, present, worth, wide, changes, width} = this;
    const {count, worth: worthFrom} = this.shades;
    for (let i = from; i < until; ++i) {
      const begin = begins[i];
      const end = ends[i];
      const shade = shades[i];
      const left = begin > range.begin ? (begin - range.begin) * perTick : 0;
      const right = Math.min((end - range.begin) * perTick, width);
      if (left >= width || right < 0 || (right <= 0 && begin < range.begin)) continue;
      const first = left | 0;
      if (shade === NOTHING) { // a gap: something ends there
        if (begin >= range.begin) ++changes[first];
        continue;
      }
      const last = Math.min(Math.max(Math.ceil(right) - 1, first), width - 1);
      const bit = 1 << shade;
      const isWorth = end - begin >= worthFrom[shade] ? bit : 0;
      const isWide = (end - begin) * perTick >= 1 ? bit : 0;
      for (let column = first; column <= last; ++column) {
        const part = (right < column + 1 ? right : column + 1) - (left > column ? left : column);
        if (part > 0) of[column * count + shade] += part;
        present[column] |= bit;
        worth[column] |= isWorth;
        wide[column] |= isWide;
      }
      if (begin >= range.begin) ++changes[first];
    }
  }

  /** Gives whole columns to one shade, but not those that show something worse. */
  give(begin, end, shade) {
    const first = Math.max(this.scale.column(begin), 0);
    const last = Math.min(this.scale.column(end), this.width - 1);
    const {count} = this.shades;
    for (let column = first; column <= last; ++column) {
      if (this.worth[column] > 1 << shade) continue;
      this.of.fill(0, column * count, (column + 1) * count);
      this.of[column * count + shade] = 1;
      this.present[column] = 1 << shade;
      this.worth[column] = this.wide[column] = this.changes[column] = 0;
    }
  }

  /** @param {number} column */
  total(column) {
    const {count} = this.shades;
    let sum = 0;
    for (let shade = 0; shade < count; ++shade) sum += this.of[column * count + shade];
    return sum;
  }
}
