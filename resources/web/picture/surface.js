/** A canvas with the colours, patterns and fonts that the program paints with. */

/** @typedef {{isDark: boolean, states: [string, string, string, number][], abandoned: [string, string, string, number],
 *   [colour: string]: any}} Theme */

const FAMILY = 'Inter, "Noto Sans", "Segoe UI", system-ui, "DejaVu Sans", sans-serif';

/** What texts of the timeline stand for, in the program's order. */
export const Style = {
  Title: 0, Caption: 1, LaneName: 2, SmallLaneName: 3, BarLabel: 4, SmallBarLabel: 5, Duration: 6, SmallDuration: 7,
  Abandoned: 8, LoopHeld: 9, LoopFree: 10, BoxLabel: 11, SmallBoxLabel: 12, TickLabel: 13, Pill: 14, ProbeGap: 15,
};

const Pattern = {None: 0, StripesUp: 1, StripesDown: 2, Crossed: 3, Dots: 4, Lines: 5, Bars: 6, Checks: 7};

/** @param {CanvasRenderingContext2D} tile @param {number} period @param {boolean} isRising */
function stripes(tile, period, isRising) {
  tile.beginPath();
  for (const shift of [-period, 0, period]) {
    tile.moveTo(shift - 1, isRising ? period + 1 : -1);
    tile.lineTo(shift + period + 1, isRising ? -1 : period + 1);
  }
  tile.stroke();
}

/** @param {CanvasRenderingContext2D} tile @param {number} period @param {number} kind */
function drawPattern(tile, period, kind) {
  const half = period / 2;
  tile.lineWidth = kind === Pattern.StripesUp ? 2 : kind === Pattern.StripesDown ? 2.5 : 1.6;
  if (kind === Pattern.StripesUp || kind === Pattern.Crossed) stripes(tile, period, true);
  if (kind === Pattern.StripesDown || kind === Pattern.Crossed) stripes(tile, period, false);
  if (kind === Pattern.Lines) for (const y of [2, 2 + half]) tile.fillRect(0, y, period, 1);
  if (kind === Pattern.Bars) for (const x of [2, 2 + half]) tile.fillRect(x, 0, 2, period);
  if (kind === Pattern.Checks) for (const at of [1, 1 + half]) tile.fillRect(at, at, 4, 4);
  if (kind !== Pattern.Dots) return;
  for (const x of [half / 2, half * 1.5])
    for (const y of [half / 2, half * 1.5]) {
      tile.beginPath();
      tile.arc(x, y, 1, 0, 2 * Math.PI);
      tile.fill();
    }
}

const NARROWEST_LETTER = 0.15; // of a font's size, on average in any text: less is not measured
const MOST_WIDTHS = 65536;

const FAINT = 0.35; // how much of its colour is left

/** What is seen through a colour. @param {string} above @param {string} ground @param {number} share of the upper one */
function mixed(above, ground, share) {
  const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const under = parts(ground);
  const sums = parts(above).map((over, i) => Math.round(over * share + under[i] * (1 - share)));
  return `#${sums.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export class Surface {
  /** @param {HTMLCanvasElement} canvas @param {{fonts: [number, number][], patternPeriod: number}} style */
  constructor(canvas, style) {
    this.canvas = canvas;
    this.style = style;
    this.context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    /** @type {Theme} */
    this.theme = /** @type {any} */ (null);
    this.fills = new Map();
    this.tiles = new Map();
    this.patternOffset = 0; // where patterns begin
    this.widths = new Map();
    /** @type {[number, number, number, number, any][]} */
    this.kept = [];
    this.width = 0;
    this.height = 0;
    this.ratio = 1;
  }

  /** @param {number} width in CSS pixels @param {number} height @param {number} ratio of pixels */
  resize(width, height, ratio) {
    if (width === this.width && height === this.height && ratio === this.ratio) return;
    Object.assign(this, {width, height, ratio});
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.height = `${height}px`;
    this.fills.clear();
    this.tiles.clear();
  }

  /** @param {Theme} theme */
  wear(theme) {
    if (this.theme === theme) return;
    this.theme = theme;
    this.fills.clear();
    this.tiles.clear();
  }

  /** Nothing is on it. */
  clear() {
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.context.clearRect(0, 0, this.width, this.height);
  }

  /** A rectangle for drawKept(). */
  keep(x, y, width, height, fill) {
    this.kept.push([x, y, width, height, fill]);
  }

  drawKept() {
    for (const [x, y, width, height, fill] of this.kept) this.rect(x, y, width, height, fill);
    this.kept = [];
  }

  /** What was drawn becomes pixels: Chromium prints the commands of the same frame, and smaller than the canvas. */
  finish() {
    this.context.getImageData(0, 0, 1, 1);
  }

  begin() {
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.context.fillStyle = this.theme.background;
    this.context.fillRect(0, 0, this.width, this.height);
  }

  /** What a state is filled with; -1: what is done for a client that has gone. @param {number} state */
  fillOf(state) {
    let fill = this.fills.get(state);
    if (fill === undefined) {
      const [ground, pattern, , kind] = this.styleOf(state);
      fill = kind === Pattern.None ? ground : this.tileOf(ground, pattern, kind);
      this.fills.set(state, fill);
    }
    return fill;
  }

  /** @param {number} state @returns {[string, string, string, number]} */
  styleOf(state) {
    return state < 0 ? this.theme.abandoned : this.theme.states[state];
  }

  /** @param {number} state */
  colourOf(state) {
    return this.styleOf(state)[0];
  }

  /** @param {number} state */
  isPatterned(state) {
    return this.styleOf(state)[3] !== Pattern.None;
  }

  /** What little of its colour is left of a state that is no alarm. @param {number} state */
  faint(state) {
    return mixed(this.colourOf(state), this.theme.panel, FAINT);
  }

  /** A colour as it is seen below the edges of boxes, which lie over all of it. @param {string} fill */
  folded(fill) {
    const {boxEdge} = this.theme;
    return mixed(boxEdge, fill, parseInt(boxEdge.slice(7, 9) || 'ff', 16) / 255);
  }

  /** A state's pattern as pixels. @param {number} state @returns {{side: number, pixels: Uint32Array}} */
  tilePixels(state) {
    let tile = this.tiles.get(state);
    if (tile === undefined) {
      const [ground, pattern, , kind] = this.styleOf(state);
      const canvas = this.tile(ground, pattern, kind);
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
      tile = {side: canvas.width, pixels: new Uint32Array(data.buffer)};
      this.tiles.set(state, tile);
    }
    return tile;
  }

  /** @param {string} ground @param {string} colour @param {number} kind */
  tileOf(ground, colour, kind) {
    const canvas = this.tile(ground, colour, kind);
    const pattern = /** @type {CanvasPattern} */ (this.context.createPattern(canvas, 'repeat'));
    const scale = this.style.patternPeriod / canvas.width;
    pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, this.patternOffset, 0]));
    return pattern;
  }

  /** @param {number} offset of their begin, in pixels of the page */
  shiftPatterns(offset) {
    if (offset === this.patternOffset) return;
    this.patternOffset = offset;
    this.fills.clear();
  }

  /** How many pixels a pattern's period is long. */
  get tileSide() {
    return Math.max(1, Math.round(this.style.patternPeriod * this.ratio));
  }

  /** One period of a pattern. @param {string} ground @param {string} colour @param {number} kind */
  tile(ground, colour, kind) {
    const period = this.style.patternPeriod;
    const side = this.tileSide;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const tile = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true}));
    tile.scale(side / period, side / period);
    tile.fillStyle = ground;
    tile.fillRect(0, 0, period, period);
    tile.fillStyle = tile.strokeStyle = colour;
    drawPattern(tile, period, kind);
    return canvas;
  }

  /** @param {number} style */
  fontOf(style) {
    const [size, weight] = this.style.fonts[style];
    return `${weight} ${size}px ${FAMILY}`;
  }

  /** @param {number} style @param {string} text */
  widthOf(style, text) {
    const key = `${style} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      if (this.widths.size > MOST_WIDTHS) this.widths.clear();
      this.context.font = this.fontOf(style);
      width = this.context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }

  /** As much of a text as there is room for. @param {number} style @param {string} text @param {number} width */
  elided(style, text, width) {
    if (this.widthOf(style, text) <= width) return text;
    let kept = text.length;
    while (kept > 0 && this.widthOf(style, `${text.slice(0, kept)}…`) > width) --kept;
    return kept > 0 ? `${text.slice(0, kept)}…` : '';
  }

  /** The first of the texts that there is room for. @param {number} style @param {string[]} texts @param {number} width */
  fitting(style, texts, width) {
    const most = width / (this.style.fonts[style][0] * NARROWEST_LETTER);
    return texts.find((text) => text.length <= most && this.widthOf(style, text) <= width);
  }

  /** @param {number} x @param {number} middle @param {number} style @param {string} text @param {string} colour */
  write(x, middle, style, text, colour, align = 'left') {
    this.context.font = this.fontOf(style);
    this.context.textAlign = /** @type {CanvasTextAlign} */ (align);
    this.context.textBaseline = 'middle';
    this.context.fillStyle = colour;
    this.context.fillText(text, x, middle + 0.5);
  }

  /** A plain ground under letters, so that no pattern runs through them. @param {number} most of its height */
  plate(x, middle, style, text, colour, most = Infinity) {
    const height = Math.min(this.style.fonts[style][0] * 1.32, most);
    this.context.globalAlpha = 0.85;
    this.context.fillStyle = colour;
    this.context.fillRect(x - 3, middle - height / 2, this.widthOf(style, text) + 6, height);
    this.context.globalAlpha = 1;
  }

  rect(x, y, width, height, colour) {
    this.context.fillStyle = colour;
    this.context.fillRect(x, y, width, height);
  }

  /** @param {number} radius */
  rounded(x, y, width, height, radius, fill, edge) {
    const {context} = this;
    const reach = Math.max(0, Math.min(radius, width / 2, height / 2));
    context.beginPath();
    context.moveTo(x + reach, y);
    context.arcTo(x + width, y, x + width, y + height, reach);
    context.arcTo(x + width, y + height, x, y + height, reach);
    context.arcTo(x, y + height, x, y, reach);
    context.arcTo(x, y, x + width, y, reach);
    context.closePath();
    if (fill) {
      context.fillStyle = fill;
      context.fill();
    }
    if (!edge) return;
    context.strokeStyle = edge;
    context.lineWidth = 1;
    context.stroke();
  }

  line(x1, y1, x2, y2, colour, width = 1, dash = []) {
    const {context} = this;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
    context.setLineDash([]);
  }
}
