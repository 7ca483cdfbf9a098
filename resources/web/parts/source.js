/** The handler of the selected request, with the line that it is at. */

import {make, refill} from './dom.js';

/** @typedef {import('../data/run.js').Request} Request */

/** What a request does at a time. @param {Request} request @param {number} time */
export function segmentAt(request, time) {
  return request.segments.find((segment) => segment.begin <= time && time < segment.end);
}

/**
 * @param {HTMLElement} box
 * @param {string[] | undefined} lines
 * @param {Request | undefined} request
 * @param {number | null} time
 * @param {import('../data/words.js').Words} words
 */
export function showSource(box, lines, request, time, words) {
  box.hidden = !lines || !request;
  if (!lines || !request) return;
  const here = time === null ? undefined : segmentAt(request, time);
  const told = [request.id, here?.line, here?.state, words.code].join();
  if (box.dataset.told === told) return;
  box.dataset.told = told;
  const rows = lines.map((line, i) => {
    const isHere = here !== undefined && here.line === i;
    const note = isHere ? [make('span', {class: 'note'}, words.say('isHere', request.id))] : [];
    return make('span', {class: isHere ? `line here state-${here?.state}` : 'line'}, make('code', {}, line || ' '),
      ...note);
  });
  refill(box, make('h2', {class: 'unseen'}, words.say('source')),
    make('pre', {tabindex: 0, 'aria-label': words.say('source')}, ...rows));
}
