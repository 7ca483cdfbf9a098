/** What there is to say about the request that is selected, or about the run. */

import {make, refill, withLinks} from './dom.js';

/** @typedef {import('../data/words.js').Words} Words */
/** @typedef {import('../data/run.js').Run} Run */
/** @typedef {import('../data/run.js').Request} Request */

/**
 * What held everybody up, in the program's sentences.
 * @param {Run} run @param {Words} words @param {(id: number) => void} follow
 */
function verdicts(run, words, follow) {
  const sentences = (run.data.verdicts ?? []).slice(0, 3).map(([level, sentence, next]) =>
    make('li', {class: ['alarm', 'warning', 'hint'][level]}, ...withLinks(words.text(sentence), 0, follow),
      make('span', {class: 'next'}, ` ${words.text(next)}`)));
  if (sentences.length === 0) return [make('p', {class: 'quiet'}, words.say('nothingWrong'))];
  return [make('h2', {}, words.say('verdicts')), make('ul', {class: 'verdicts'}, ...sentences)];
}

/** @param {Request} request @param {Words} words @param {any} style */
function stateTimes(request, words, style) {
  const cells = style.usual.map((nuance) => style.states[nuance]).flatMap((state, i) => request.times[i] < 0 ? []
    : [make('div', {}, make('dt', {class: `state-${style.usual[i]}`}, words.text(state.name)),
      make('dd', {}, words.text(request.times[i])))]);
  const total = make('div', {}, make('dt', {}, words.say('total')), make('dd', {}, words.text(request.total)));
  return make('dl', {class: 'times'}, ...cells, total);
}

/** @param {Request} request @param {Words} words */
function steps(request, words) {
  if (!request.steps || request.steps.length === 0) return [];
  const rows = request.steps.map(([time, text, isBad]) =>
    make('li', {class: isBad ? 'bad' : ''}, make('span', {class: 'time'}, words.text(time)), words.text(text)));
  return [make('details', {class: 'steps'}, make('summary', {}, words.say('steps')), make('ol', {}, ...rows))];
}

/** @param {Request} request @param {Words} words @param {any} style @param {(id: number) => void} follow */
function ofRequest(request, words, style, follow) {
  const sentences = [request.why, request.cost].map((text) => words.text(text)).filter((text) => text !== '');
  const question = request.why >= 0 ? 'whyWait' : 'whatCost';
  const why = sentences.length === 0 ? [make('p', {class: 'quiet'}, words.say('waitedForNobody'))]
    : [make('h3', {}, words.say(question, words.text(request.name))),
      ...sentences.map((text) => make('p', {}, ...withLinks(text, request.id, follow)))];
  return [make('h2', {}, words.text(request.title)), make('p', {class: 'summary'}, words.text(request.summary)),
    ...why, stateTimes(request, words, style), ...steps(request, words)];
}

/**
 * @param {Element} box
 * @param {{run: Run, words: Words, style: any, request: Request | undefined, follow: (id: number) => void}} told
 */
export function showDetails(box, {run, words, style, request, follow}) {
  box.classList.toggle('chosen', request !== undefined);
  refill(box, ...(request ? ofRequest(request, words, style, follow) : verdicts(run, words, follow)));
}
