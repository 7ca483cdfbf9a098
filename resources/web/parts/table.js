/** The run as a table, for whoever does not see the picture. */

import {make} from './dom.js';

const MOST_ROWS = 500;

/**
 * @param {import('../data/run.js').Run} run
 * @param {import('../data/words.js').Words} words
 * @param {any[]} states
 * @param {(id: number) => void} choose
 */
export function tableOf(run, words, states, choose) {
  const heads = ['request', 'path', 'begin', 'end', 'total'].map((name) => words.say(name));
  heads.push(...states.map((state) => words.text(state.name)), words.say('whatHappened'));
  const used = run.requests.slice(0, MOST_ROWS);
  const rows = used.map((request) => make('tr', {},
    make('th', {scope: 'row'}, make('button', {type: 'button', class: 'link', onclick: () => choose(request.id)},
      words.text(request.name))),
    ...[words.text(request.path), words.moment(request.begin * run.tick),
      request.open ? '' : words.moment(request.end * run.tick), words.text(request.total),
      ...states.map((_, i) => words.text(request.times[i])), words.text(request.why)].map((text) =>
      make('td', {}, text))));
  const caption = run.requests.length > MOST_ROWS ? words.say('tableOfSome', MOST_ROWS, run.requests.length)
    : words.say('table');
  return make('table', {}, make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', {scope: 'col'}, head)))),
    make('tbody', {}, ...rows));
}
