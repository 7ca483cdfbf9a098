/** Folds spans into columns of pixels, so that what is narrower than a pixel is not lost: the worst is seen. */

import {firstReaching} from './run.js';

/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./run.js').Request} Request */

export const NOTHING = 0;
export const ABANDONED = 1;
const FIRST_STATE = 2;
const MOMENT_WIDTH = 3; // of a moment in which the loop is held, on a bar that has room
const ROOMY_BAR = 40;

/** The shades of the states, from the least severe on. */
export class Shades {
  /** @param {{severity: number, waits: boolean}[]} states */
  constructor(states) {
    this.states = states.map((_, state) => state).sort((a, b) => states[a].severity - states[b].severity);
    this.shades = states.map((_, state) => FIRST_STATE + this.states.indexOf(state));
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
 * Raises the columns that a span touches to a shade, at least one.
 * @param {Uint8Array} columns @param {number} first @param {number} last the column behind it @param {number} shade
 */
export function raise(columns, first, last, shade) {
  const end = Math.min(Math.max(last, first + 1), columns.length);
  for (let i = Math.max(first, 0); i < end; ++i) if (columns[i] < shade) columns[i] = shade;
}

/** @param {Uint8Array} columns @param {Scale} scale @param {Request} request @param {Shades} shades @param {boolean} isRoomy */
function raiseRequest(columns, scale, request, shades, isRoomy, isHolding) {
  for (const segment of request.segments) {
    const first = scale.column(segment.begin);
    const shade = shades.of(segment.state);
    raise(columns, first, scale.column(segment.end), shade);
    if (isRoomy && isHolding(segment.state)) raise(columns, first, first + MOMENT_WIDTH, shade);
  }
  if (request.tail) raise(columns, scale.column(request.tail[0]), scale.column(request.tail[1]), ABANDONED);
}

/**
 * A lane of requests.
 * @param {Request[]} lane @param {Scale} scale @param {Shades} shades
 * @param {(state: number) => boolean} isHolding whether a request in this state holds its loop
 */
export function foldRequests(lane, scale, shades, isHolding, isNamedBeside = false) {
  const columns = new Uint8Array(Math.round(scale.width));
  for (let i = firstReaching(lane, scale.range.begin); i < lane.length; ++i) {
    const request = lane[i];
    if (request.begin > scale.range.end) break;
    const width = scale.column(request.end) - scale.column(request.begin);
    raiseRequest(columns, scale, request, shades, isNamedBeside || width >= ROOMY_BAR, isHolding);
  }
  return columns;
}

/** A lane of boxes, which have one shade. @param {{begin: number, end: number}[]} lane @param {Scale} scale */
export function foldBoxes(lane, scale, shade = 1) {
  const columns = new Uint8Array(Math.round(scale.width));
  for (let i = firstReaching(lane, scale.range.begin); i < lane.length; ++i) {
    if (lane[i].begin > scale.range.end) break;
    raise(columns, scale.column(lane[i].begin), scale.column(lane[i].end), shade);
  }
  return columns;
}

/**
 * How many spans of each state there are on average in each column; `lanes` of anything with a begin and an end.
 * @param {any[][]} lanes @param {Scale} scale @param {number} states how many
 */
export function countSpans(lanes, scale, states, only = -1) {
  const width = Math.round(scale.width);
  const counts = Array.from({length: states}, () => new Float32Array(width + 1));
  const add = (state, begin, end) => addSpan(counts[state], width, (begin - scale.range.begin) * scale.perTick,
    (end - scale.range.begin) * scale.perTick);
  for (const lane of lanes)
    for (let i = firstReaching(lane, scale.range.begin); i < lane.length && lane[i].begin <= scale.range.end; ++i) {
      if (only >= 0) add(only, lane[i].begin, lane[i].end);
      else for (const segment of lane[i].segments) add(segment.state, segment.begin, segment.end);
    }
  return counts;
}

/** @param {Float32Array} counts @param {number} width @param {number} from @param {number} to in columns */
function addSpan(counts, width, from, to) {
  const begin = Math.max(from, 0);
  const end = Math.min(to, width);
  if (end <= begin) return;
  for (let i = Math.floor(begin); i < end; ++i) counts[i] += Math.min(end, i + 1) - Math.max(begin, i);
}

/**
 * Calls `visit(begin, end, shade)` for columns next to each other that have the same shade.
 * @param {Uint8Array} columns @param {(begin: number, end: number, shade: number) => void} visit
 */
export function forEachRun(columns, visit, limit = columns.length) {
  for (let begin = 0; begin < limit;) {
    let end = begin + 1;
    while (end < limit && columns[end] === columns[begin]) ++end;
    visit(begin, end, columns[begin]);
    begin = end;
  }
}
