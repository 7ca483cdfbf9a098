/** A question that is asked before a run is shown: whoever picks an answer sees the run, then what was right. */

import {make, refill} from './dom.js';

/**
 * @typedef {{question: number, choices: number[], right: number, measured: number}} Question
 * @typedef {import('./show.js').Show} Show
 */

export class Quiz {
  /**
   * @param {Show} show
   * @param {Question} question
   * @param {import('../data/words.js').Words} words
   * @param {() => void} answered is called once the run has told the answer
   */
  constructor(show, question, words, answered) {
    this.show = show;
    this.question = question;
    this.words = words;
    this.answered = answered;
    this.picked = -1;
    this.isOver = false;
    this.asked = make('p', {class: 'question'});
    this.buttons = question.choices.map((_, i) =>
      make('button', {type: 'button', class: 'choice', 'aria-pressed': 'false', onclick: () => this.pick(i)}));
    this.result = make('p', {class: 'result', role: 'status'});
    this.element = make('div', {class: 'quiz', role: 'group'}, this.asked,
      make('div', {class: 'choices'}, ...this.buttons), this.result);
    show.hide();
    show.player.listeners.push(() => this.tell());
  }

  /** @param {number} choice */
  pick(choice) {
    if (!this.show.sight.isHidden) return;
    this.picked = choice;
    this.show.reveal();
  }

  speak() {
    this.asked.textContent = this.words.text(this.question.question);
    this.element.setAttribute('aria-label', this.asked.textContent);
    this.tell();
  }

  /** The run is hidden, plays, or has been seen to its end, which it is from then on. */
  tell() {
    const {show, words, question} = this;
    const isHidden = show.sight.isHidden;
    if (!isHidden && show.player.time === null && !this.isOver) {
      this.isOver = true;
      this.answered();
    }
    this.buttons.forEach((button, i) => {
      const isRight = this.isOver && i === question.right;
      button.textContent = words.text(question.choices[i]) + (isRight ? '  \u2713' : '');
      button.classList.toggle('right', isRight);
      button.setAttribute('aria-pressed', String(i === this.picked));
      button.disabled = !isHidden && i !== this.picked && !isRight;
    });
    refill(this.result, isHidden ? words.say('pickHint') : this.isOver ? this.outcome() : words.say('watch'));
  }

  outcome() {
    const {words, question, picked} = this;
    const measured = words.text(question.measured);
    if (picked < 0 || question.right < 0) return words.say('measured', measured);
    return words.say(picked === question.right ? 'saidRight' : 'saidWrong', words.text(question.choices[picked]), measured);
  }
}
