/** The page's texts and how it writes numbers, in the language that it speaks at the moment. */

/** @typedef {{languages: string[], texts: string[][], words: Record<string, number>}} PageWords */

export class Words {
  /** @param {PageWords} data */
  constructor(data) {
    this.data = data;
    this.language = 0;
  }

  /** @param {string} code of a language; another one than there is changes nothing */
  speak(code) {
    const language = this.data.languages.indexOf(code);
    if (language >= 0) this.language = language;
  }

  get code() {
    return this.data.languages[this.language];
  }

  /** @param {number} number as the data names a text; -1: none */
  text(number) {
    return number < 0 ? '' : this.data.texts[this.language][number];
  }

  /** A word of the page's own, with values in the places of %1, %2 … @param {string} name @param {...any} values */
  say(name, ...values) {
    return this.text(this.data.words[name]).replace(/%(\d)/g, (place, number) => values[number - 1] ?? place);
  }

  /** @param {number} value @param {number} decimals */
  decimal(value, decimals) {
    return value.toFixed(decimals).replace('.', this.say('decimalPoint'));
  }

  /** One decimal below ten, but "1 ms", not "1.0 ms". @param {number} value */
  short(value) {
    const isWhole = value >= 9.95 || Math.round(value * 10) % 10 === 0;
    return this.decimal(value, isWhole ? 0 : 1);
  }

  /** As short as a glance needs: "7.7 s", "340 µs". @param {number} nanoseconds */
  duration(nanoseconds) {
    const seconds = nanoseconds / 1e9;
    if (seconds < 999.5e-6) return this.say('microseconds', this.short(seconds * 1e6));
    if (seconds < 0.9995) return this.say('milliseconds', this.short(seconds * 1e3));
    if (seconds < 59.95) return this.say('seconds', this.decimal(seconds, 1));
    const whole = Math.round(seconds);
    if (whole < 3600) return this.say('minutes', Math.floor(whole / 60), whole % 60);
    return this.say('hours', Math.floor(whole / 3600), Math.floor((whole % 3600) / 60));
  }

  /** A point on the run's axis: "4.001 s". @param {number} nanoseconds */
  moment(nanoseconds) {
    return this.say('seconds', this.decimal(nanoseconds / 1e9, 3));
  }
}
