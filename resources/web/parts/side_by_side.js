/** Two runs on one axis, played by the same controls. */

import {make} from './dom.js';

/** @typedef {import('./show.js').Show} Show */

/**
 * @param {Show[]} shows of the two
 * @param {{headline: number, detail: number, tone: string}} comparison
 * @returns {HTMLElement[]}
 */
export function sideBySide(shows, {headline, detail, tone}) {
  const end = Math.max(...shows.map(({run}) => run.fitted.end * run.tick));
  const begin = Math.min(...shows.map(({run}) => run.fitted.begin * run.tick));
  shows.forEach((show, i) => {
    show.run.fitted = show.sight.range = {begin: begin / show.run.tick, end: end / show.run.tick};
    show.followed.push((range) => shows.filter((other) => other !== show).forEach((other) => other.followRange(
      {begin: (range.begin * show.run.tick) / other.run.tick, end: (range.end * show.run.tick) / other.run.tick})));
    show.makeTitle();
    show.bar.hidden = i === 0;
  });
  return [make('p', {class: `verdict ${tone}`}, make('strong', {'data-text': headline}), ' ',
    make('span', {'data-text': detail})), ...shows.map((show) => show.element)];
}
