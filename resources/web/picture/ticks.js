/** The ruler's ticks, by the program's own table of steps. */

/** @typedef {import('../data/words.js').Words} Words */
/** @typedef {import('./scale.js').Scale} Scale */

const GAP_BETWEEN_LABELS = 18; // pixels
const MINUTES_FROM = 120e9;

/** How many decimals tell one step from the next. @param {number} step @param {number} unit */
function decimalsFor(step, unit) {
  let decimals = 0;
  for (let rest = step; rest < unit && decimals < 9; rest *= 10) ++decimals;
  return decimals;
}

/** "2:05", "1:02:05". @param {Words} words @param {number} time @param {number} decimals */
function clock(words, time, decimals) {
  const seconds = Math.abs(time) / 1e9;
  const minutes = Math.floor(seconds / 60);
  const rest = words.decimal(seconds - 60 * minutes, decimals).padStart(decimals === 0 ? 2 : 3 + decimals, '0');
  const hours = Math.floor(minutes / 60);
  const text = minutes < 60 ? `${minutes}:${rest}` : `${hours}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
  return time < 0 ? `−${text}` : text;
}

/** All in nanoseconds. @param {Words} words @param {number} time @param {number} reach @param {number} step */
function label(words, time, reach, step) {
  if (reach >= MINUTES_FROM) return clock(words, time, decimalsFor(step, 1e9));
  for (const [unit, name] of /** @type {[number, string][]} */ ([[1e9, 'seconds'], [1e6, 'milliseconds'],
    [1e3, 'microseconds']])) {
    if (reach < unit && unit > 1e3) continue;
    const text = words.decimal(Math.abs(time) / unit, decimalsFor(step, unit));
    return words.say(name, time < 0 ? `−${text}` : text);
  }
  return '';
}

/**
 * @param {Scale} scale
 * @param {number} tick nanoseconds in one
 * @param {[number, number][]} steps each with the number of its parts
 * @param {Words} words
 * @param {(text: string) => number} widthOf
 * @returns {{major: {time: number, label: string}[], minor: number[]}}
 */
export function planTicks(scale, tick, steps, words, widthOf) {
  const {begin, end} = scale.range;
  const reach = Math.max(Math.abs(begin), Math.abs(end)) * tick;
  const fits = ([step]) => {
    const pixels = (step / tick) * scale.perTick;
    if (pixels < GAP_BETWEEN_LABELS) return false;
    const widest = Math.max(widthOf(label(words, begin * tick, reach, step)),
      widthOf(label(words, end * tick, reach, step)));
    return pixels >= widest + GAP_BETWEEN_LABELS;
  };
  const [step, parts] = steps.find(fits) ?? steps[steps.length - 1];
  const multiples = (every) => {
    const times = [];
    for (let i = Math.ceil((begin * tick) / every); i * every <= end * tick; ++i) times.push((i * every) / tick);
    return times;
  };
  return {
    major: multiples(step).map((time) => ({time, label: label(words, time * tick, reach, step)})),
    minor: multiples(step / parts),
  };
}
