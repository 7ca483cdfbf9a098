/** The moment that a run is shown at, which goes on by itself while it plays. */

import {firstAt} from '../picture/counts.js';

export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4, 10];
const STEP_OF_CALM = 500; // milliseconds between two steps for whoever wants no motion

export class Player {
  /** @param {number} length of the longest run that it plays; all times are nanoseconds */
  constructor(length) {
    this.length = length;
    /** @type {(() => void)[]} whom each change is told */
    this.listeners = [];
    /** @type {number | null} null: the whole run */
    this.time = null;
    this.speed = 1;
    /** @type {() => ArrayLike<number>} when something happens, in order */
    this.moments = () => [];
    this.isPlaying = false;
    this.before = 0;
    this.calm = matchMedia('(prefers-reduced-motion: reduce)');
  }

  changed() {
    for (const listener of this.listeners) listener();
  }

  /** @param {number | null} time */
  seek(time) {
    this.time = time === null || time >= this.length ? null : Math.max(0, time);
    this.changed();
  }

  play() {
    if (this.isPlaying || this.length <= 0) return;
    this.isPlaying = true;
    if (this.time === null) this.time = 0;
    this.before = performance.now();
    requestAnimationFrame(() => this.goOn());
    this.changed();
  }

  pause() {
    this.isPlaying = false;
    this.changed();
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  /** To where something happens next, or did before. @param {number} direction @param {ArrayLike<number>} moments in order */
  step(direction, moments = this.moments()) {
    this.isPlaying = false;
    const time = this.time ?? (direction < 0 ? this.length : 0);
    const next = firstAt(moments.length, (i) => moments[i] > time);
    const before = firstAt(moments.length, (i) => moments[i] >= time) - 1;
    this.seek(moments[direction < 0 ? before : next] ?? (direction < 0 ? 0 : null));
  }

  /** Slower or faster. @param {number} direction */
  shift(direction) {
    const place = SPEEDS.findIndex((speed) => speed >= this.speed);
    this.speed = SPEEDS[Math.min(Math.max(place + direction, 0), SPEEDS.length - 1)];
    this.changed();
  }

  goOn() {
    if (!this.isPlaying || this.time === null) return;
    const now = performance.now();
    if (!this.calm.matches || now - this.before >= STEP_OF_CALM) {
      const next = this.time + (now - this.before) * 1e6 * this.speed;
      this.before = now;
      if (next >= this.length) this.isPlaying = false;
      this.seek(next);
    }
    if (this.isPlaying) requestAnimationFrame(() => this.goOn());
  }
}
