/** Puts the page together. */

import {tellHeight, wishesOf} from './parts/address.js';
import {dataOf} from './data/data.js';
import {make, refill} from './parts/dom.js';
import {Dress} from './parts/dress.js';
import {Lesson} from './parts/lesson.js';
import {Player} from './parts/player.js';
import {inOrder, Run} from './data/run.js';
import {Show} from './parts/show.js';
import {sideBySide} from './parts/side_by_side.js';
import {Words} from './data/words.js';

const data = dataOf(/** @type {HTMLElement} */ (document.getElementById('data')).textContent ?? '');
const words = new Words(data);
const page = /** @type {HTMLElement} */ (document.getElementById('page'));
const dress = new Dress(data.style.themes, () => shows.forEach((show) => show.dressAnew()));
/** @type {Show[]} */
const shows = [];

/** Some of the page's runs, which one player plays. @param {number[]} places @returns {Show[]} */
function play(places) {
  const runs = places.map((place) => new Run(data.runs[place]));
  const player = new Player(Math.max(...runs.map((run) => run.length * run.tick)));
  let moments = null;
  player.moments = () => (moments ??= runs.length === 1 ? runs[0].moments : inOrder(runs.flatMap((run) => [...run.moments])));
  const played = runs.map((run) => new Show(data, run, words, dress, player));
  shows.push(...played);
  return played;
}

/** The title, and what is of the page as a whole. */
class Head {
  constructor() {
    this.title = make('h1');
    this.settings = make('p', {class: 'settings'});
    this.themeButton = make('button', {type: 'button', class: 'tool', onclick: () => dress.toggle()}, '☀ / ☾');
    this.helpButton = make('button', {type: 'button', class: 'tool', onclick: () => this.showHelp()}, '?');
    this.help = make('dialog', {class: 'help'});
    this.element = make('header', {}, make('div', {}, this.title, this.settings),
      make('div', {class: 'tools'}, this.themeButton, this.helpButton), this.help);
  }

  /** Browsers of before 2022 know no dialogs in front of the page. */
  showHelp() {
    if (this.help.showModal) this.help.showModal();
    else this.help.toggleAttribute('open');
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

/** @param {Head} head @param {Lesson | null} lesson */
function obey(head, lesson) {
  const wishes = wishesOf(location.hash);
  words.speak(wishes.language);
  document.documentElement.lang = words.code;
  dress.choose(wishes.theme);
  head.speak();
  for (const part of page.querySelectorAll('[data-text]'))
    part.textContent = words.text(Number(/** @type {HTMLElement} */ (part).dataset.text));
  for (const part of page.querySelectorAll('[data-word]'))
    part.textContent = words.say(/** @type {any} */ (part).dataset.word);
  lesson?.speak();
  for (const show of shows) {
    show.player.speed = wishes.speed;
    show.speak();
    if (show.sight.isHidden) continue;
    if (wishes.request > 0) show.follow(wishes.request);
  }
  if (shows.length === 0 || shows[0].sight.isHidden) return;
  if (wishes.time !== null) shows[0].player.seek(wishes.time);
  if (wishes.isPlaying) shows[0].player.play();
}

function begin() {
  const head = new Head();
  const lesson = data.lesson ? new Lesson(data, words, play) : null;
  const parts = lesson ? lesson.elements
    : data.comparison ? sideBySide(play([0, 1]), data.comparison) : play([0]).map((show) => show.element);
  const foot = make('footer', {}, make('small', {}, 'Await and See'));
  page.replaceChildren(head.element, ...parts, foot);
  obey(head, lesson);
  if (data.isPrediction) shows.forEach((show) => show.predict());
  addEventListener('hashchange', () => obey(head, lesson));
  // At once: a frame that is out of sight is not told of sizes, and the page around it is to leave room for it.
  shows.forEach((show) => show.resize());
  tellHeight(page);
}

begin();
Object.assign(window, {awaitAndSee: {shows, words, dress}}); // for whoever looks into the page from its console
