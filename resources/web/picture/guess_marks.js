/** What a reader expects, drawn over the run: dashed outlines whose ends can be moved. */

import {Style} from './surface.js';

/** @typedef {import('./picture.js').View} View */
/** @typedef {Map<number, {end: number, isPlaced: boolean}>} Guesses the expected end of each request, by its number */

/** Ends that nobody placed are forgotten once the run is shown. @param {View} view @param {Guesses} guesses */
export function drawGuesses(view, guesses, hasBegun = false) {
  for (const [id, guess] of guesses) {
    const request = view.run.byId.get(id);
    if (request?.row && (guess.isPlaced || !hasBegun)) drawGuess(view, request, request.row, guess);
  }
}

/** @param {View} view */
function drawGuess(view, request, row, guess) {
  const {scale, surface, theme, words} = view;
  const first = Math.max(-4, scale.column(request.begin));
  const last = Math.min(Math.max(scale.column(guess.end), first + 2), scale.width + 4);
  const {context} = surface;
  const top = row.y - 3.5;
  context.save();
  context.setLineDash([6, 4]);
  context.lineWidth = 2;
  context.strokeStyle = guess.isPlaced ? theme.accent : theme.muted;
  context.strokeRect(scale.left + first, top, last - first, row.h + 7);
  context.setLineDash([]);
  context.restore();
  const text = guess.isPlaced ? words.say('youSaid', words.duration(guess.end * view.run.tick)) : words.say('dragMe');
  drawHandle(view, scale.left + last, row, guess);
  const width = surface.widthOf(Style.Pill, text);
  const isBehind = scale.left + last + 12 + width < surface.width;
  const x = isBehind ? scale.left + last + 10 : scale.left + last - width - 10;
  surface.plate(x, row.y + row.h / 2, Style.Pill, text, theme.panel);
  surface.write(x, row.y + row.h / 2, Style.Pill, text, theme.accent);
}

/** @param {View} view */
function drawHandle(view, x, row, guess) {
  const {surface, theme} = view;
  const height = Math.min(18, row.h + 4);
  surface.rounded(x - 3, row.y + (row.h - height) / 2, 6, height, 3, guess.isPlaced ? theme.accent : theme.muted,
    theme.panel);
}
