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

/**
 * Spans one after another, as numbers that are quickly read; those without a shade are gaps.
 * @typedef {{begins: ArrayLike<number>, ends: ArrayLike<number>, shades: ArrayLike<number>, length: number}} Spans
 */

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

  /** @param {number} begin @param {number} end @param {number} shade */
  add(begin, end, shade) {
    this.addSpans({begins: [begin], ends: [end], shades: [shade], length: 1}, 0, 1);
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
      if (left >= width || right < 0 || (right === 0 && begin < range.begin)) continue;
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
