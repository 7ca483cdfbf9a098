/** Puts the page together. */

import {tellHeight, wishesOf} from './address.js';
import {make, refill} from './dom.js';
import {Dress} from './dress.js';
import {unpacked} from './inflate.js';
import {Player} from './player.js';
import {Run} from './run.js';
import {Show} from './show.js';
import {Words} from './words.js';

const data = unpacked(/** @type {HTMLElement} */ (document.getElementById('data')).textContent ?? '');
const words = new Words(data);
const page = /** @type {HTMLElement} */ (document.getElementById('page'));
const dress = new Dress(data.style.themes, () => shows.forEach((show) => show.drawNow()));
/** @type {Show[]} */
const shows = [];

/** The title, and what is of the page as a whole. */
class Head {
  constructor() {
    this.title = make('h1');
    this.settings = make('p', {class: 'settings'});
    this.themeButton = make('button', {type: 'button', class: 'tool', onclick: () => dress.toggle()}, '☀ / ☾');
    this.helpButton = make('button', {type: 'button', class: 'tool', onclick: () => this.help.showModal()}, '?');
    this.help = make('dialog', {class: 'help'});
    this.element = make('header', {}, make('div', {}, this.title, this.settings),
      make('div', {class: 'tools'}, this.themeButton, this.helpButton), this.help);
  }

  speak() {
    this.title.textContent = document.title = words.text(data.title);
    this.settings.textContent = words.text(data.settings);
    for (const [button, name] of [[this.themeButton, 'theme'], [this.helpButton, 'help']]) {
      button.setAttribute('aria-label', words.say(name));
      button.title = words.say(name);
    }
    const keys = words.say('keys').split('\n').map((line) => line.split('\t'))
      .flatMap(([key, meaning]) => [make('dt', {}, key), make('dd', {}, meaning)]);
    const states = data.style.states.flatMap((state, i) => [make('dt', {class: `swatch state-${i}`}, words.text(state.name)),
      make('dd', {}, words.text(state.meaning))]);
    this.help.setAttribute('aria-label', words.say('help'));
    refill(this.help, make('form', {method: 'dialog'}, make('h2', {}, words.say('help')), make('dl', {}, ...states),
      make('dl', {}, ...keys), make('button', {class: 'tool'}, words.say('close'))));
  }
}

/** Two runs on one axis, played by the same controls. @param {Run[]} runs */
function sideBySide(runs) {
  const end = Math.max(...runs.map((run) => run.fitted.end * run.tick));
  const begin = Math.min(...runs.map((run) => run.fitted.begin * run.tick));
  shows.forEach((show, i) => {
    show.run.fitted = show.sight.range = {begin: begin / show.run.tick, end: end / show.run.tick};
    show.followed.push((range) => shows.filter((other) => other !== show).forEach((other) => other.followRange(
      {begin: (range.begin * show.run.tick) / other.run.tick, end: (range.end * show.run.tick) / other.run.tick})));
    show.makeTitle();
    show.bar.hidden = i === 0;
  });
  const {headline, detail, tone} = data.comparison;
  return [make('p', {class: `verdict ${tone}`}, make('strong', {'data-text': headline}), ' ',
    make('span', {'data-text': detail})), ...shows.map((show) => show.element)];
}

/** @param {Head} head */
function obey(head) {
  const wishes = wishesOf(location.hash);
  words.speak(wishes.language);
  document.documentElement.lang = words.code;
  dress.choose(wishes.theme);
  head.speak();
  for (const part of page.querySelectorAll('[data-text]'))
    part.textContent = words.text(Number(/** @type {HTMLElement} */ (part).dataset.text));
  for (const show of shows) {
    show.player.speed = wishes.speed;
    show.speak();
    if (show.sight.isHidden) continue;
    if (wishes.request > 0) show.follow(wishes.request);
  }
  if (shows[0].sight.isHidden) return;
  if (wishes.time !== null) shows[0].player.seek(wishes.time);
  if (wishes.isPlaying) shows[0].player.play();
}

function begin() {
  const head = new Head();
  const runs = data.runs.map((run) => new Run(run));
  const player = new Player(Math.max(...runs.map((run) => run.length * run.tick)));
  shows.push(...runs.map((run) => new Show(data, run, words, dress, player)));
  const foot = make('footer', {}, make('small', {}, 'Await and See'));
  page.replaceChildren(head.element, ...(data.comparison ? sideBySide(runs) : [shows[0].element]), foot);
  obey(head);
  if (data.isPrediction) shows.forEach((show) => show.predict());
  addEventListener('hashchange', () => obey(head));
  tellHeight(page);
}

begin();
Object.assign(window, {awaitAndSee: {shows, words, dress}}); // for whoever looks into the page from its console
