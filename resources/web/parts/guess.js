/** Predict, then reveal: a reader places the ends of requests before the run is shown. */

/** @typedef {import('../data/run.js').Run} Run */
/** @typedef {import('../picture/guess_marks.js').Guesses} Guesses */

const MOST_GUESSES = 12;

/** Which requests are worth a guess: all of a few, else the first ones and the last one. @param {Run} run */
function guessable(run) {
  const seen = run.requests.filter((request) => request.row && !request.open);
  return seen.length <= MOST_GUESSES ? seen : [...seen.slice(0, MOST_GUESSES - 1), seen[seen.length - 1]];
}

/** How far the picture reaches while nobody shall see when the run ends. @param {Run} run */
export function horizonOf(run) {
  return {begin: run.fitted.begin, end: run.length * 1.5};
}

/** @param {Run} run @returns {Guesses} all of them unplaced */
export function firstGuesses(run) {
  const first = run.length / 4;
  return new Map(guessable(run).map((request) => [request.id, {end: request.begin + first, isPlaced: false}]));
}

/**
 * How good the placed guesses were: a share of 100, and the largest error.
 * @param {Run} run @param {Guesses} guesses @param {{unavoidable: number, shortest: number}} rule in nanoseconds
 */
export function judge(run, guesses, rule) {
  const errors = [...guesses].filter(([, guess]) => guess.isPlaced).map(([id, guess]) => {
    const request = /** @type {import('../data/run.js').Request} */ (run.byId.get(id));
    const error = Math.max(0, Math.abs(guess.end - request.end) * run.tick - rule.unavoidable);
    const latency = Math.max((request.end - request.begin) * run.tick, rule.shortest);
    return {request, guess, error, worth: Math.max(0, 1 - error / latency)};
  });
  if (errors.length === 0) return null;
  const largest = errors.reduce((a, b) => (b.error > a.error ? b : a));
  const percent = Math.round((100 * errors.reduce((sum, one) => sum + one.worth, 0)) / errors.length);
  return {percent, largest};
}

/** About the largest error, in the program's words. @param {import('../data/words.js').Words} words */
export function sentenceOf(words, run, {largest}) {
  if (largest.error <= 0) return words.say('everyEnd');
  const why = words.text(largest.request.why) || words.say('waitedForNone');
  return `${words.say('largestError', words.text(largest.request.name), words.duration(largest.guess.end * run.tick),
    words.duration(largest.request.end * run.tick))} ${why}`;
}
