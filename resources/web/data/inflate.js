/**
 * Unpacks zlib's format (RFC 1950 and 1951), also in browsers that have no DecompressionStream. The data is
 * this page's own: nothing is checked that only a damaged file gets wrong.
 */

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12,
  13, 13];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;

/** Huffman codes as how many there are of each length, and their symbols in order. */
class Codes {
  /** @param {ArrayLike<number>} lengths of each symbol's code; 0: it has none */
  constructor(lengths) {
    this.counts = new Uint16Array(LONGEST_CODE + 1);
    for (let i = 0; i < lengths.length; ++i) ++this.counts[lengths[i]];
    this.counts[0] = 0;
    const next = new Uint16Array(LONGEST_CODE + 2);
    for (let i = 1; i <= LONGEST_CODE; ++i) next[i + 1] = next[i] + this.counts[i];
    this.symbols = new Uint16Array(lengths.length);
    for (let i = 0; i < lengths.length; ++i) if (lengths[i] > 0) this.symbols[next[lengths[i]]++] = i;
  }
}

/** Reads bits, the lowest of each byte first. */
class Bits {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
    this.held = 0;
    this.count = 0;
  }

  /** @param {number} count */
  take(count) {
    while (this.count < count) {
      this.held |= this.bytes[this.place++] << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }

  /** @param {Codes} codes */
  symbol(codes) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST_CODE; ++length) {
      code |= this.take(1);
      const count = codes.counts[length];
      if (code - first < count) return codes.symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error('The page is damaged.');
  }

  toNextByte() {
    this.held = 0;
    this.count = 0;
  }
}

/** Bytes that grow. */
class Output {
  constructor() {
    this.bytes = new Uint8Array(1 << 16);
    this.length = 0;
  }

  /** @param {number} count */
  makeRoom(count) {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** @param {number} distance @param {number} count */
  repeat(distance, count) {
    this.makeRoom(count);
    for (let i = 0; i < count; ++i, ++this.length) this.bytes[this.length] = this.bytes[this.length - distance];
  }
}

/** @param {Bits} bits @param {Output} output */
function copyStored(bits, output) {
  bits.toNextByte();
  const count = bits.bytes[bits.place] | (bits.bytes[bits.place + 1] << 8);
  bits.place += 4;
  output.makeRoom(count);
  output.bytes.set(bits.bytes.subarray(bits.place, bits.place + count), output.length);
  output.length += count;
  bits.place += count;
}

function fixedCodes() {
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  return [new Codes(lengths), new Codes(new Uint8Array(30).fill(5))];
}

/** @param {Bits} bits */
function readCodes(bits) {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  const codeLengths = new Uint8Array(19);
  for (let i = 0; i < count; ++i) codeLengths[CODE_ORDER[i]] = bits.take(3);
  const codes = new Codes(codeLengths);
  const lengths = new Uint8Array(literals + distances);
  for (let i = 0; i < lengths.length;) {
    const symbol = bits.symbol(codes);
    if (symbol < 16) lengths[i++] = symbol;
    else if (symbol === 16) i = fill(lengths, i, 3 + bits.take(2), lengths[i - 1]);
    else i = fill(lengths, i, symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7), 0);
  }
  return [new Codes(lengths.subarray(0, literals)), new Codes(lengths.subarray(literals))];
}

/** @param {Uint8Array} lengths @param {number} from @param {number} count @param {number} value */
function fill(lengths, from, count, value) {
  lengths.fill(value, from, from + count);
  return from + count;
}

/** @param {Bits} bits @param {Output} output @param {Codes[]} codes */
function copyBlock(bits, output, [literals, distances]) {
  for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
    if (symbol < 256) {
      output.makeRoom(1);
      output.bytes[output.length++] = symbol;
      continue;
    }
    const count = LENGTHS[symbol - 257] + bits.take(LENGTH_BITS[symbol - 257]);
    const far = bits.symbol(distances);
    output.repeat(DISTANCES[far] + bits.take(DISTANCE_BITS[far]), count);
  }
}

/**
 * @param {Uint8Array} bytes in zlib's format
 * @returns {Uint8Array}
 */
export function inflate(bytes) {
  const bits = new Bits(bytes.subarray(2));
  const output = new Output();
  for (let isLast = 0; isLast === 0;) {
    isLast = bits.take(1);
    const kind = bits.take(2);
    if (kind === 0) copyStored(bits, output);
    else copyBlock(bits, output, kind === 1 ? fixedCodes() : readCodes(bits));
  }
  return output.bytes.subarray(0, output.length);
}

/**
 * The text that was packed and written as base64.
 * @param {string} base64
 */
export function inflated(base64) {
  const packed = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(inflate(packed));
}
