/** A run as the page's data tells it, unfolded into what is drawn and asked for. Times are ticks. */

/**
 * @typedef {{state: number, begin: number, end: number, labels: number[], line: number}} Segment
 * @typedef {{id: number, name: number, path: number, begin: number, end: number, segments: Segment[],
 *   result: number, why: number, cost: number, start?: number, open?: number, gone?: number, bad?: number,
 *   health?: number, colour?: string, tail?: number[], blurs?: number[], source?: number, title: number, summary: number, times: number[],
 *   total: number, steps?: [number, number, number][], row?: Row}} Request
 * @typedef {{begin: number, end: number, label: number, id: number}} Box
 * @typedef {{kind: string, y: number, h: number, [more: string]: any}} Row
 * @typedef {{culprit: number, victim: number, begin: number, end: number, share: number}} Flow
 */

/** Numbers that are each written as the distance from the one before. @param {number[]} steps */
function summed(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** @param {any} raw @returns {Request} */
function requestOf(raw) {
  const segments = [];
  let time = raw.begin;
  for (const [state, length, long, short, line] of raw.segments) {
    segments.push({state, begin: time, end: time + length, labels: [long, short].filter((label) => label >= 0), line});
    time += length;
  }
  return {...raw, segments, end: time, start: raw.start === undefined ? undefined : raw.begin + raw.start};
}

/** @param {[number, number, number, number?][]} raw @returns {Box[]} */
function boxesOf(raw) {
  return raw.map(([begin, length, label, id = 0]) => ({begin, end: begin + length, label, id}));
}

/** @param {number[]} raw begin and end of each @returns {{begin: number, end: number}[]} */
function stretchesOf(raw) {
  const times = summed(raw);
  const stretches = [];
  for (let i = 0; i < times.length; i += 2) stretches.push({begin: times[i], end: times[i + 1]});
  return stretches;
}

const COMPUTING = 3;
const BLOCKING = 4;

/** What held a loop. @param {any} raw */
function heldOf(raw) {
  const states = /** @type {[number, number[]][]} */ ([[COMPUTING, raw.computing ?? []], [BLOCKING, raw.blocking ?? []]]);
  return states.flatMap(([state, times]) => stretchesOf(times).map((stretch) => ({state, ...stretch})))
    .sort((a, b) => a.begin - b.begin);
}

/**
 * How many of the requests wait for a loop, from when on.
 * @param {Request[]} requests @param {{waits: boolean}[]} states
 * @returns {{time: number, count: number}[]}
 */
export function waitSteps(requests, states) {
  const changes = requests.flatMap(({segments}) => segments.filter(({state}) => states[state].waits)
    .flatMap(({begin, end}) => [{time: begin, change: 1}, {time: end, change: -1}]));
  changes.sort((a, b) => a.time - b.time);
  /** @type {{time: number, count: number}[]} */
  const steps = [];
  let count = 0;
  for (const {time, change} of changes) {
    count += change;
    if (steps.length > 0 && steps[steps.length - 1].time === time) steps.pop();
    steps.push({time, count});
  }
  return steps;
}

/** A pool's job, which waits for a thread and then has one. @param {number[]} raw */
function jobOf([begin, taken, end]) {
  return {begin, end, segments: [{state: 6, begin, end: taken}, {state: 5, begin: taken, end}]};
}

/** @param {number[]} times @returns {Float64Array} each once */
export function inOrder(times) {
  return Float64Array.from(new Set(times)).sort();
}

export class Run {
  /** @param {any} data */
  constructor(data) {
    this.data = data;
    this.tick = data.tick;
    this.length = data.length;
    this.whole = {begin: 0, end: data.length};
    this.fitted = {begin: data.range[0], end: data.range[1]};
    /** @type {(Request | null)[]} */
    this.all = (data.requests ?? []).map((raw) => (raw === null ? null : requestOf(raw)));
    /** @type {Request[]} */
    this.requests = /** @type {any} */ (this.all.filter((request) => request !== null));
    this.byId = new Map(this.requests.map((request) => [request.id, request]));
    /** @type {Row[]} */
    this.rows = (data.rows ?? []).map((raw) => this.rowOf(raw));
    /** @type {Flow[]} */
    this.flows = (data.flows ?? []).map(([culprit, victim, begin, end, share]) =>
      ({culprit, victim, begin, end, share}));
  }

  /** @param {any} raw @returns {Row} */
  rowOf(raw) {
    const row = {...raw};
    if (raw.kind === 'fold') row.lanes = raw.items.map((items) => this.laneOf(raw.of, items));
    else if (raw.kind === 'pool') row.lanes = raw.items.map((job) => [jobOf(job)]);
    else if (raw.kind === 'loop') {
      row.busy = stretchesOf(raw.busy ?? []);
      row.held = heldOf(raw);
      row.present = raw.present?.length ? stretchesOf(raw.present) : [{begin: -Infinity, end: Infinity}];
      for (const one of row.present) if (one.end >= this.length) one.end = Infinity;
      row.holds = boxesOf(raw.holds ?? []); // by the state that held it
    } else if (raw.kind === 'queue') row.waiting = this.laneOf('requests', raw.items);
    else if (raw.kind === 'spans') row.lane = boxesOf(raw.items);
    else if (raw.kind === 'requests' || raw.kind === 'calls' || raw.kind === 'client')
      row.lane = this.laneOf(raw.kind, raw.items);
    if (raw.kind === 'requests') for (const request of row.lane) request.row = row;
    return row;
  }

  /** @param {string} kind @param {number[]} items @returns {any[]} */
  laneOf(kind, items) {
    if (kind === 'calls') return boxesOf(items);
    return summed(items).map((place) => this.all[place]).filter((request) => request !== null);
  }

  /** When something happens to a request, in order, in nanoseconds. @param {Request} request */
  momentsOf({begin, segments, start, tail}) {
    const times = [begin, ...segments.map((segment) => segment.end), ...(start === undefined ? [] : [start]),
      ...(tail ? [tail[1]] : [])];
    return inOrder(times.map((time) => time * this.tick));
  }

  /** The same of all. */
  get moments() {
    this.allMoments ??= inOrder(this.requests.flatMap((request) => [...this.momentsOf(request)]));
    return this.allMoments;
  }

  /** The request after or before one, in the order of their numbers. @param {number} id @param {number} step */
  neighbour(id, step) {
    const place = this.requests.findIndex((request) => request.id === id);
    if (place < 0) return this.requests[step > 0 ? 0 : this.requests.length - 1];
    return this.requests[place + step];
  }
}

/** The first of a lane that ends behind a time. @param {{begin: number, end: number}[]} lane @param {number} time */
export function firstReaching(lane, time) {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lane[middle].end < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
