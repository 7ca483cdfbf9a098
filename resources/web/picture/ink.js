/** Writes pixels where columns of them are many: a rectangle for each would cost a frame its time. */

/** @typedef {import('./stack.js').Stacked} Stacked */
/** @typedef {{side: number, pixels: Uint32Array}} Tile */
/** @typedef {(shade: number, isFaint: boolean) => {colour: string, state: number | null}} Look with a state's pattern */

const PATTERNED_FROM = 4; // columns

/** "#rrggbb" as pixels hold it. @param {string} colour */
function pixelOf(colour) {
  const value = parseInt(colour.slice(1, 7), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

/** What a row's shades are painted with. @param {Stacked} stacked @param {Look} look @param {(state: number) => Tile} tileOf */
function paintsOf({count, ready}, look, tileOf) {
  const paintOf = (shade, isFaint) => {
    const {colour, state} = look(shade, isFaint);
    return {colour: pixelOf(colour), tile: state === null ? null : tileOf(state)};
  };
  const paints = [{colour: 0, tile: null}];
  for (let shade = 1; shade < count; ++shade) paints.push(paintOf(shade, false));
  paints.push(paintOf(ready, true));
  return paints;
}

/** Of each column and shade the place among the paints, and whether its pattern is seen: only where it is wide. */
function chooseLooks(stacked, paints) {
  const {width, count, tops, isStacked, ready} = stacked;
  const looks = new Uint8Array(width * count); // twice the place; one more with a pattern
  for (let shade = 1; shade < count; ++shade) {
    let begin = 0;
    let before = -1;
    for (let column = 0; column <= width; ++column) {
      const isHere = column < width && isStacked[column] === 1 &&
        tops[column * count + shade] > tops[column * count + shade - 1];
      const look = !isHere ? -1 : shade === ready && stacked.isFaint(column, shade) ? count : shade;
      if (look === before) continue;
      if (before >= 0) {
        const isPatterned = paints[before].tile !== null && column - begin >= PATTERNED_FROM ? 1 : 0;
        for (let i = begin; i < column; ++i) looks[i * count + shade] = 2 * before + isPatterned;
      }
      begin = column;
      before = look;
    }
  }
  return looks;
}

/**
 * What each column of a row shows in the line that is written, from the top line on. Lines are those of the pixels.
 * @typedef {{colour: number, tile: Tile | null}} Paint
 */
class Lines {
  /** @param {Stacked} stacked @param {Paint[]} paints @param {(height: number) => number} lineAt of a height in the row */
  constructor(stacked, paints, lineAt) {
    const {width, count, height, isStacked} = stacked;
    this.stacked = stacked;
    this.paints = paints;
    this.looks = chooseLooks(stacked, paints);
    this.lineOf = Int32Array.from({length: height + 1}, (_, level) => lineAt(level));
    this.shades = new Uint8Array(width).fill(count - 1);
    this.ends = new Int32Array(width); // the line in which each begins to show something else
    for (let column = 0; column < width; ++column) this.ends[column] = this.lineOf[isStacked[column] ? height : 0];
    this.colours = new Uint32Array(width);
    this.tiles = new Uint8Array(width); // the place among the paints of the pattern that is seen, or 0
  }

  /** The column shows something else from this line on. @param {number} column @param {number} line */
  advance(column, line) {
    const {lineOf, stacked: {count, tops}} = this;
    const base = column * count;
    let shade = this.shades[column];
    while (shade > 0 && lineOf[tops[base + shade - 1]] <= line) --shade;
    const isBelow = shade > 0 && line < lineOf[tops[base + shade]]; // nothing is as high
    const look = shade === 0 || isBelow ? 0 : this.looks[base + shade];
    this.shades[column] = shade;
    this.colours[column] = this.paints[look >> 1].colour;
    this.tiles[column] = (look & 1) * (look >> 1);
    this.ends[column] = shade === 0 ? lineOf[0] : lineOf[tops[base + shade - (isBelow ? 0 : 1)]];
  }
}

export class Ink {
  /** @param {import('./surface.js').Surface} surface */
  constructor(surface) {
    this.surface = surface;
    /** @type {[number, number][]} where something was written */
    this.rows = [];
    /** @type {Map<string, ReturnType<Ink['newPlace']>>} rows lie below each other */
    this.places = new Map();
  }

  /** Of the surface's size, and empty. */
  begin() {
    const {width, height} = this.surface.canvas;
    if (this.image?.width === width && this.image.height === height) {
      for (const [top, bottom] of this.rows) this.pixels.fill(0, top * width, bottom * width);
    } else {
      this.image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.pixels = new Uint32Array(this.image.data.buffer);
    }
    this.rows = [];
    this.places.clear();
  }

  /** Puts what was written onto an empty canvas. @param {CanvasRenderingContext2D} context */
  putOn(context) {
    for (const [top, bottom] of this.rows) context.putImageData(this.image, 0, 0, 0, top, this.image.width, bottom - top);
  }

  /**
   * The columns of a row that show more than one shade, line by line: neighbours in a line are neighbours in memory.
   * @param {number} left @param {number} y @param {Stacked} stacked @param {Look} look
   */
  write(left, y, stacked, look) {
    if (!stacked.isStacked.includes(1)) return;
    const {ratio} = this.surface;
    const lineAt = (height) => Math.round((y + stacked.height - height) * ratio);
    const paints = paintsOf(stacked, look, (state) => this.surface.tilePixels(state));
    const lines = new Lines(stacked, paints, lineAt);
    const place = this.placeOf(left, stacked.width);
    const bottom = Math.min(lineAt(0), this.image.height);
    this.rows.push([lineAt(stacked.height), bottom]);
    for (let line = lineAt(stacked.height); line < bottom; ++line) this.writeLine(lines, line, place);
  }

  /** The pixels of a line of a row. @param {number} left @param {number} width */
  placeOf(left, width) {
    const key = `${left} ${width}`;
    let place = this.places.get(key);
    if (place === undefined) this.places.set(key, (place = this.newPlace(left, width)));
    return place;
  }

  /** Which column each pixel is in, and where it lies on the patterns. */
  newPlace(left, width) {
    const {ratio, patternOffset, tileSide: side} = this.surface;
    const first = Math.round(left * ratio);
    const length = Math.max(Math.min(Math.round((left + width) * ratio), this.image.width) - first, 0);
    const shift = Math.round(patternOffset * ratio);
    const columns = new Uint16Array(length);
    const phases = new Uint16Array(length);
    for (let x = 0; x < length; ++x) {
      columns[x] = Math.min(Math.floor((x + 0.5) / ratio), width - 1);
      phases[x] = ((first + x - shift) % side + side) % side;
    }
    return {first, side, columns, phases};
  }

  /** @param {Lines} lines @param {number} line @param {ReturnType<Ink['newPlace']>} place */
  writeLine(lines, line, {first, side, columns, phases}) {
    const {pixels} = this;
    const {ends, colours, tiles} = lines;
    const patterns = lines.paints.map(({tile}) => tile?.pixels);
    const onTile = (line % side) * side;
    let at = line * this.image.width + first;
    for (let x = 0; x < columns.length; ++x, ++at) {
      const column = columns[x];
      if (ends[column] === line) lines.advance(column, line);
      const tile = tiles[column];
      pixels[at] = tile === 0 ? colours[column] : patterns[tile][onTile + phases[x]];
    }
  }
}
