/** Writes pixels where columns of them are many: a rectangle for each would cost a frame its time. */

/** @typedef {import('./stack.js').Stacked} Stacked */

const PATTERNED_FROM = 4; // columns

/** "#rrggbb" as pixels hold it. @param {string} colour */
function pixelOf(colour) {
  const value = parseInt(colour.slice(1, 7), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

export class Ink {
  /** @param {import('./surface.js').Surface} surface */
  constructor(surface) {
    this.surface = surface;
    /** @type {[number, number][]} where something was written */
    this.rows = [];
  }

  /** Of the surface's size, and empty. */
  begin() {
    const {width, height} = this.surface.canvas;
    this.rows = [];
    if (this.image?.width === width && this.image.height === height) {
      this.pixels.fill(0);
      return;
    }
    this.image = new ImageData(Math.max(1, width), Math.max(1, height));
    this.pixels = new Uint32Array(this.image.data.buffer);
  }

  /** Puts what was written onto a canvas, instead of all that is there. @param {CanvasRenderingContext2D} context */
  putOn(context) {
    if (this.rows.length === 0) return;
    const {ratio, canvas} = this.surface;
    const top = Math.floor(Math.min(...this.rows.map(([y]) => y)) * ratio);
    const bottom = Math.ceil(Math.max(...this.rows.map(([y, height]) => y + height)) * ratio);
    context.putImageData(this.image, 0, 0, 0, top, canvas.width, bottom - top);
  }

  /**
   * The columns of a row that show more than one shade.
   * @param {number} left @param {number} y @param {Stacked} stacked
   * @param {(shade: number, isFaint: boolean) => {colour: string, state: number | null}} look with a state's pattern
   */
  write(left, y, stacked, look) {
    if (!stacked.isStacked.includes(1)) return;
    this.rows.push([y, stacked.height]);
    for (let shade = 1; shade < stacked.count; ++shade) {
      this.writeShade(left, y, stacked, shade, false, look);
      if (shade === stacked.ready) this.writeShade(left, y, stacked, shade, true, look);
    }
  }

  writeShade(left, y, stacked, shade, isFaint, look) {
    const {width, count, tops, isStacked} = stacked;
    const mayBeFaint = shade === stacked.ready;
    const isHere = (column) => isStacked[column] === 1 && tops[column * count + shade] > tops[column * count + shade - 1] &&
      (!mayBeFaint || stacked.isFaint(column, shade) === isFaint);
    let paint = null;
    for (let begin = 0; begin < width; ++begin) {
      if (!isHere(begin)) continue;
      let end = begin + 1;
      while (end < width && isHere(end)) ++end;
      paint ??= look(shade, isFaint);
      const tile = paint.state !== null && end - begin >= PATTERNED_FROM ? this.surface.tilePixels(paint.state) : null;
      const colour = pixelOf(paint.colour);
      for (let column = begin; column < end; ++column) {
        const top = y + stacked.height - tops[column * count + shade];
        this.fill(left + column, top, top + tops[column * count + shade] - tops[column * count + shade - 1], colour, tile);
      }
      begin = end;
    }
  }

  /** One column. @param {{side: number, pixels: Uint32Array} | null} tile */
  fill(x, top, bottom, colour, tile) {
    const {pixels} = this;
    const {ratio} = this.surface;
    const {width, height} = this.image;
    const x1 = Math.round(x * ratio);
    const x2 = Math.min(Math.round((x + 1) * ratio), width);
    const y2 = Math.min(Math.round(bottom * ratio), height);
    for (let line = Math.max(Math.round(top * ratio), 0); line < y2; ++line)
      for (let column = x1; column < x2; ++column)
        pixels[line * width + column] = tile === null ? colour : tile.pixels[(line % tile.side) * tile.side + (column % tile.side)];
  }
}
