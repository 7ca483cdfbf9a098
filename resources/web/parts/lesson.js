/** A lesson as a page: its texts, and each of its steps with the run that was made for it. */

import {make, refill, told} from './dom.js';
import {Quiz} from './quiz.js';
import {sideBySide} from './side_by_side.js';

/**
 * @typedef {import('./show.js').Show} Show
 * @typedef {{title: number, text: number[], run?: number, runs?: number[], comparison?: any, question?: number,
 *   choices?: number[], right?: number, measured?: number, conditions?: number[]}} Step
 */

export class Lesson {
  /**
   * @param {any} data the page's data
   * @param {import('../data/words.js').Words} words
   * @param {(runs: number[]) => Show[]} play makes the shows of some runs, which play together
   */
  constructor(data, words, play) {
    this.data = data;
    this.words = words;
    this.play = play;
    /** @type {Quiz[]} */
    this.quizzes = [];
    /** @type {{element: HTMLElement, text: number, show?: Show}[]} */
    this.paragraphs = [];
    /** @type {{parts: HTMLElement[], hint: HTMLElement, quizzes: Quiz[]}[]} what would give answers away */
    this.kept = [];
    const {introduction, steps, remember, commands} = data.lesson;
    this.elements = [...this.texts(introduction), ...steps.map((step) => this.step(step)), this.foot(remember, commands)];
  }

  /** @param {number[]} texts @param {Show} [show] whose requests they name */
  texts(texts, show) {
    return texts.map((text) => {
      const element = make('p');
      this.paragraphs.push({element, text, show});
      return element;
    });
  }

  /** @param {Step} step */
  step(step) {
    const parts = step.run !== undefined ? this.run(step)
      : this.keep(step.comparison ? this.comparison(step) : this.challenge(step));
    return make('section', {class: 'step'}, make('h2', {'data-text': step.title}), ...parts);
  }

  /** Keeps parts back until the questions above are answered. @param {HTMLElement[]} parts */
  keep(parts) {
    const hint = make('p', {class: 'quiet', 'data-word': 'afterAnswers'});
    this.kept.push({parts, hint, quizzes: [...this.quizzes]});
    this.tellKept();
    return [hint, ...parts];
  }

  tellKept() {
    for (const {parts, hint, quizzes} of this.kept) {
      const isOpen = quizzes.every((quiz) => quiz.isOver);
      hint.hidden = isOpen;
      for (const part of parts) part.hidden = !isOpen;
    }
  }

  /** @param {Step} step */
  run(step) {
    const [show] = this.play([/** @type {number} */ (step.run)]);
    const after = make('div', {class: 'after'}, ...this.texts(step.text, show));
    const settings = make('p', {class: 'settings', 'data-text': show.run.data.settings});
    if (step.question === undefined) return [settings, show.element, after];
    after.hidden = true;
    const quiz = new Quiz(show, /** @type {any} */ (step), this.words, () => {
      after.hidden = false;
      this.tellKept();
    });
    this.quizzes.push(quiz);
    return [settings, quiz.element, show.element, after];
  }

  /** @param {Step} step */
  comparison(step) {
    const shows = this.play(/** @type {number[]} */ (step.runs));
    return [...sideBySide(shows, step.comparison), ...this.texts(step.text, shows[1])];
  }

  /** What readers do in the program itself. @param {Step} step */
  challenge(step) {
    const conditions = (step.conditions ?? []).map((text) => make('li', {'data-text': text}));
    const hint = step.conditions ? [make('p', {class: 'quiet', 'data-word': 'challengeHint'})] : [];
    return [...this.texts(step.text), make('ul', {}, ...conditions), ...hint];
  }

  /** @param {number[]} remember @param {number} commands */
  foot(remember, commands) {
    const lines = commands < 0 ? [] : [make('h2', {'data-word': 'tryIt'}),
      make('pre', {class: 'commands', tabindex: 0}, make('code', {'data-text': commands})),
      make('p', {class: 'quiet', 'data-word': 'serveHint'})];
    const rest = remember.length === 0 ? []
      : [make('h2', {'data-word': 'remember'}), ...this.keep(this.texts(remember))];
    return make('section', {class: 'step'}, ...rest, ...lines);
  }

  /** Another language is spoken. */
  speak() {
    for (const {element, text, show} of this.paragraphs)
      refill(element, ...told(this.words.text(text), (id) => show?.follow(id), show !== undefined));
    this.quizzes.forEach((quiz) => quiz.speak());
  }
}
