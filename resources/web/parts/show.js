/** A run on a page: its picture, the controls below it, and what is told beside it. */

import {make, refill, withLinks} from './dom.js';
import {showDetails} from './details.js';
import {firstGuesses, horizonOf, judge, sentenceOf} from './guess.js';
import {Hand} from './hand.js';
import {Picture} from '../picture/picture.js';
import {SPEEDS} from './player.js';
import {clamped} from '../picture/scale.js';
import {showSource} from './source.js';
import {tableOf} from './table.js';

/** @typedef {import('../data/words.js').Words} Words */
/** @typedef {import('../data/run.js').Run} Run */

const PAPER_WIDTH = 720; // CSS pixels, of which paper has about as many between its margins
const PAPER_RATIO = 3;
const SETTLING = 80; // milliseconds after which a view has come to rest
const GUESS_STEPS = 100; // of a key press, in the picture's width

export class Show {
  /**
   * @param {any} page the page's data
   * @param {Run} run
   * @param {Words} words
   * @param {import('./dress.js').Dress} dress
   * @param {import('./player.js').Player} player
   */
  constructor(page, run, words, dress, player) {
    this.page = page;
    this.run = run;
    this.words = words;
    this.dress = dress;
    /** @type {import('../picture/picture.js').Sight} */
    this.sight = {range: run.fitted, until: null, selected: 0, hovered: 0, areFlowsShown: false, guesses: null,
      isHidden: false};
    this.player = player;
    player.listeners.push(() => this.tell());
    this.isDue = false;
    this.movedAt = -Infinity; // when the view was moved
    this.sharpening = 0;
    /** @type {((range: import('../picture/scale.js').Range) => void)[]} whom it is told that the view was moved */
    this.followed = [];
    this.makeParts();
    this.picture = new Picture(this.canvas, page, run, words);
    this.hand = new Hand(this, this.canvas);
    new ResizeObserver(() => this.resize()).observe(this.stage);
  }

  makeParts() {
    this.canvas = make('canvas', {tabindex: 0, role: 'application'});
    this.tip = make('div', {class: 'tip', hidden: true});
    this.stage = make('div', {class: 'stage'}, this.canvas, this.tip);
    this.playButton = make('button', {type: 'button', class: 'play', onclick: () => this.playOrReveal()});
    this.slider = make('input', {type: 'range', min: 0, max: 1000, step: 1,
      oninput: () => this.player.seek((Number(this.slider.value) / 1000) * this.player.length)});
    this.speed = make('select', {onchange: () => (this.player.speed = Number(this.speed.value))});
    this.whoButton = make('button', {type: 'button', class: 'who', 'aria-pressed': 'false',
      onclick: () => this.toggleFlows()});
    this.bar = make('div', {class: 'controls'}, this.playButton, this.slider, this.speed, this.whoButton);
    this.score = make('div', {class: 'score', role: 'status', hidden: true});
    this.details = make('div', {class: 'details', role: 'region', tabindex: -1});
    this.source = make('div', {class: 'source', hidden: true});
    this.table = make('details', {class: 'table'});
    this.below = make('div', {class: 'below'}, this.details, this.source);
    this.element = make('section', {class: 'show'}, this.stage, this.bar, this.score, this.below, this.table);
  }

  /** Another language is spoken. */
  speak() {
    const {words, run} = this;
    this.canvas.setAttribute('aria-label', words.say('picture', words.text(run.data.title)));
    this.slider.setAttribute('aria-label', words.say('time'));
    this.speed.setAttribute('aria-label', words.say('speed'));
    refill(this.speed, ...SPEEDS.map((speed) => make('option', {value: speed, selected: speed === this.player.speed},
      `${words.decimal(speed, speed % 1 === 0 ? 0 : String(speed).length - 2)}×`)));
    this.whoButton.textContent = words.say('who');
    this.details.setAttribute('aria-label', words.say('details'));
    this.fillTable();
    this.tell();
  }

  fillTable() {
    this.table.hidden = this.sight.isHidden || this.run.requests.length === 0;
    if (this.table.hidden) return;
    refill(this.table, make('summary', {}, this.words.say('asTable')), make('div', {class: 'scroll', tabindex: 0,
      role: 'region', 'aria-label': this.words.say('table')}, tableOf(this.run, this.words, this.page.style.usual.map((nuance) => this.page.style.states[nuance]),
      (id) => this.follow(id))));
  }

  resize() {
    if (this.fit()) this.draw();
  }

  /** Its colours are others, or it is on paper, which does not wait for a frame. */
  dressAnew() {
    if (!this.fit()) return;
    this.drawNow();
    if (this.dress.isPrinting) this.picture.surface.finish();
  }

  /** The picture is as wide as its place; on paper, which is scaled to its own width, letters are to be read.
   *  @returns {boolean} whether there is room for it */
  fit() {
    const width = Math.floor(this.stage.clientWidth);
    if (width <= 0) return false;
    if (this.dress.isPrinting) this.picture.resize(PAPER_WIDTH, PAPER_RATIO);
    else this.picture.resize(width, window.devicePixelRatio || 1);
    return true;
  }

  /** The picture is painted with the next frame. */
  draw() {
    if (this.isDue || this.picture === undefined) return;
    this.isDue = true;
    requestAnimationFrame(() => this.paint(performance.now() - this.movedAt < SETTLING));
  }

  drawNow() {
    this.paint(false);
  }

  /** @param {boolean} isMoving */
  paint(isMoving) {
    this.isDue = false;
    clearTimeout(this.sharpening);
    if (this.picture.surface.width === 0 || this.picture.draw(this.sight, this.dress.theme, isMoving)) return;
    this.sharpening = setTimeout(() => this.draw(), SETTLING);
  }

  /** Everything that the moment, the selection or the language changes. */
  tell() {
    const {words, player, sight, run} = this;
    sight.until = player.time === null ? null : player.time / run.tick;
    const isWhole = player.time === null;
    const name = sight.isHidden ? 'reveal' : player.isPlaying ? 'pause' : 'play';
    this.playButton.dataset.does = name;
    this.playButton.setAttribute('aria-label', words.say(name));
    this.playButton.title = words.say(name);
    this.slider.value = String(isWhole ? 1000 : Math.round((1000 * /** @type {number} */ (player.time)) / player.length));
    this.slider.style.setProperty('--done', `${Number(this.slider.value) / 10}%`);
    this.slider.setAttribute('aria-valuetext', words.moment(player.time ?? player.length));
    this.speed.value = String(player.speed);
    this.slider.disabled = this.speed.disabled = this.whoButton.disabled = sight.isHidden;
    this.whoButton.hidden = run.flows.length === 0;
    this.tellDetails();
    this.tellScore();
    this.draw();
  }

  tellDetails() {
    const {words, run, sight} = this;
    const request = run.byId.get(sight.selected);
    this.details.hidden = sight.isHidden;
    const told = [words.code, sight.selected, sight.isHidden].join();
    if (told !== this.told) {
      if (!sight.isHidden)
        showDetails(this.details, {run, words, style: this.page.style, request, follow: (id) => this.follow(id)});
      this.told = told;
    }
    const lines = request?.source === undefined ? undefined : run.data.sources[request.source];
    showSource(this.source, sight.isHidden ? undefined : lines, request, sight.until, words);
    this.below.classList.toggle('alone', this.source.hidden);
  }

  /** @param {import('../picture/scale.js').Range} range */
  look(range) {
    this.followRange(clamped(range, this.run.whole, this.run.tick));
    for (const tell of this.followed) tell(this.sight.range);
  }

  /** @param {import('../picture/scale.js').Range} range */
  followRange(range) {
    this.sight.range = range;
    this.movedAt = performance.now();
    this.draw();
  }

  /** What it is, where there are others. */
  makeTitle() {
    this.element.prepend(make('h2', {class: 'side'}, make('span', {'data-text': this.run.data.title}), ' ',
      make('small', {'data-text': this.run.data.settings})));
  }

  /** What is to be guessed is not told by steps. @param {number} direction */
  step(direction) {
    if (!this.sight.isHidden) this.player.step(direction);
  }

  /** To the selected request's next moment, or the one before. @param {number} direction */
  stepSelected(direction) {
    const request = this.run.byId.get(this.sight.selected);
    if (request && !this.sight.isHidden) this.player.step(direction, this.run.momentsOf(request));
  }

  zoomToSelected() {
    const request = this.run.byId.get(this.sight.selected);
    if (!request) return;
    const margin = (request.end - request.begin) / 10;
    this.look({begin: request.begin - margin, end: request.end + margin});
  }

  /** @param {number} id of the request that is selected from now on; 0: none */
  choose(id) {
    this.sight.selected = id;
    this.tell();
  }

  /** Selects a request and shows it. @param {number} id */
  follow(id) {
    const request = this.run.byId.get(id);
    if (!request) return;
    const {begin, end} = this.sight.range;
    if (request.end < begin || request.begin > end)
      this.sight.range = {begin: request.begin - (end - begin) / 4, end: request.begin + ((end - begin) * 3) / 4};
    if (this.sight.until !== null && request.begin > this.sight.until) this.player.seek(null);
    this.choose(id);
  }

  toggleFlows() {
    this.sight.areFlowsShown = !this.sight.areFlowsShown;
    this.whoButton.setAttribute('aria-pressed', String(this.sight.areFlowsShown));
    this.draw();
  }

  /** @param {{x: number, y: number}} place */
  click({x, y}) {
    const found = this.picture.at(this.sight, x, y);
    const id = found && 'request' in found && found.request ? found.request.id : 0;
    this.choose(id);
  }

  /** @param {{x: number, y: number} | null} place */
  hover(place) {
    const found = place && this.picture.at(this.sight, place.x, place.y);
    const id = found && 'request' in found && found.request ? found.request.id : 0;
    if (id !== this.sight.hovered) {
      this.sight.hovered = id;
      this.draw();
    }
    this.tip.hidden = !found;
    if (found && place) this.showTip(found, place);
  }

  showTip(found, place) {
    const {words, run} = this;
    const subject = found.segment ?? found.box ?? found.request;
    const until = Math.min(subject.end, this.sight.until ?? Infinity);
    const name = found.request ? `${words.text(found.request.name)} ${words.text(found.request.path)}`
      : words.text(found.box.label);
    const lines = [make('b', {}, name)];
    if (found.segment) {
      const state = this.page.style.states[found.segment.state];
      lines.push(make('span', {}, `${words.text(state.name)}: ${words.text(state.meaning)}`));
    }
    lines.push(make('span', {}, words.say('fromTo', words.moment(subject.begin * run.tick), words.moment(until * run.tick),
      words.duration((until - subject.begin) * run.tick))));
    refill(this.tip, ...lines);
    const room = this.stage.clientWidth - this.tip.offsetWidth - 8;
    this.tip.style.left = `${Math.max(4, Math.min(place.x + 14, room))}px`;
    this.tip.style.top = `${place.y + 18}px`;
  }

  // What is to be guessed.

  /** Only who comes when is seen, until reveal(). */
  hide() {
    this.sight.isHidden = true;
    this.sight.range = horizonOf(this.run);
  }

  predict() {
    this.hide();
    this.sight.guesses = firstGuesses(this.run);
    this.sight.selected = [...this.sight.guesses.keys()][0] ?? 0;
    this.fillTable();
    this.tell();
  }

  playOrReveal() {
    if (this.sight.isHidden) this.reveal();
    else this.player.toggle();
  }

  /** The run plays over what was guessed. */
  reveal() {
    this.sight.isHidden = false;
    if (!this.sight.guesses) this.sight.range = this.run.fitted;
    this.sight.selected = 0;
    this.fillTable();
    this.player.seek(0);
    this.player.play();
  }

  tellScore() {
    const {sight, words, run, player} = this;
    this.score.hidden = sight.guesses === null;
    if (!sight.guesses) return;
    if (sight.isHidden) {
      refill(this.score, make('p', {}, words.say('predictHint')));
      return;
    }
    const score = judge(run, sight.guesses, this.page.score);
    if (player.time !== null || score === null) {
      refill(this.score, make('p', {}, words.say(score === null && player.time === null ? 'noGuess' : 'watch')));
      return;
    }
    refill(this.score, make('p', {class: 'points'}, words.say('points', score.percent)),
      make('p', {}, ...withLinks(sentenceOf(words, run, score), 0, (id) => this.follow(id))));
  }

  /** The request whose expected end is at a place; 0: none. @param {number} x @param {number} y */
  guessAt(x, y) {
    if (!this.sight.isHidden || !this.sight.guesses) return 0;
    const ids = [...this.sight.guesses.keys()];
    return ids.find((id) => {
      const row = this.run.byId.get(id)?.row;
      return row && row.y - 6 <= y && y <= row.y + row.h + 6;
    }) ?? 0;
  }

  /** @param {number} id @param {number} x of its end */
  placeGuess(id, x) {
    this.setGuess(id, this.picture.scaleOf(this.sight.range).at(x));
  }

  /** @param {number} id @param {number} end */
  setGuess(id, end) {
    const request = this.run.byId.get(id);
    if (!request || !this.sight.guesses) return;
    this.sight.guesses.set(id, {end: Math.max(request.begin, end), isPlaced: true});
    this.sight.selected = id;
    this.draw();
  }

  /** While ends are placed, arrow keys move them. @param {string} key @returns {boolean} */
  pressGuess(key) {
    const {sight} = this;
    if (!sight.isHidden || !sight.guesses) return false;
    const ids = [...sight.guesses.keys()];
    const place = ids.indexOf(sight.selected);
    const step = (sight.range.end - sight.range.begin) / GUESS_STEPS;
    const moves = {ArrowLeft: -step, ArrowRight: step};
    if (key in moves) this.setGuess(ids[place], /** @type {any} */ (sight.guesses.get(ids[place])).end + moves[key]);
    else if (key === 'ArrowUp' || key === 'ArrowDown')
      this.choose(ids[(place + (key === 'ArrowUp' ? ids.length - 1 : 1)) % ids.length]);
    else if (key === 'Enter') this.reveal();
    else return false;
    return true;
  }
}
