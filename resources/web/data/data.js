/** The page's data, in which texts become numbers: each has its place among those of every language. */

import {undensified} from './dense.js';
import {inflated} from './inflate.js';

const MARK = '§'; // stands before a text for people

/** Gives each text a number. */
class Texts {
  /** @param {number} languages */
  constructor(languages) {
    /** @type {string[][]} by language */
    this.all = Array.from({length: languages}, () => []);
    /** @type {Map<string, number>} */
    this.known = new Map();
  }

  /** @param {string[]} texts the same in each language */
  number(texts) {
    const key = texts.join(MARK);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.all[0].length);
    texts.forEach((text, i) => this.all[i].push(text.slice(1)));
    return this.all[0].length - 1;
  }

  /** @param {any[]} values the same in each language @returns {any} */
  numbered(values) {
    const [value] = values;
    if (typeof value === 'string') return value.startsWith(MARK) ? this.number(values) : value;
    if (Array.isArray(value)) return value.map((_, i) => this.numbered(values.map((one) => one[i])));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.keys(value).map((key) => [key, this.numbered(values.map((one) => one[key]))]));
  }
}

/** @param {string} packed as the page holds it */
export function dataOf(packed) {
  const told = undensified(inflated(packed));
  const head = told[0].indexOf('\n');
  const texts = new Texts(told.length);
  const data = texts.numbered(told.map((text) => JSON.parse(text.slice(head))));
  return {...data, languages: JSON.parse(told[0].slice(0, head)), texts: texts.all};
}
