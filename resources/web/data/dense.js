/** Reads what the program wrote densely (engine/trace/file/text/dense_text.h): texts in several languages whose lines
 *  are alike but for their numbers. */

const GAP = '\u0001';

/** A number as it is written in a gap. @param {string} kind '0' to '6': decimals behind a point; 'a' to 'g': a comma */
function written(kind, value) {
  const hasComma = kind >= 'a';
  const decimals = kind.charCodeAt(0) - (hasComma ? 97 : 48);
  if (decimals === 0) return String(value);
  const digits = String(value).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return digits.slice(0, point) + (hasComma ? ',' : '.') + digits.slice(point);
}

/** @param {string} line @param {boolean} areSteps */
function numbersOf(line, areSteps) {
  let last = 0;
  return line === '' ? [] : line.split(' ').map((number) => (last = areSteps ? last + Number(number) : Number(number)));
}

/** A form's text and its gaps, each with which of a line's numbers it has. @param {string} form @param {boolean} isNamed */
function partsOf(form, isNamed) {
  const [first, ...rest] = form.split(GAP);
  const gaps = rest.map((part, i) => {
    const end = isNamed ? part.indexOf(';') : 0;
    return {kind: part[0], place: isNamed ? Number(part.slice(1, end)) : i, text: part.slice(end + 1)};
  });
  return {first, gaps};
}

/** @param {ReturnType<typeof partsOf>} form @param {number[]} values */
function filled({first, gaps}, values) {
  return gaps.reduce((line, {kind, place, text}) => line + written(kind, values[place]) + text, first);
}

/**
 * @param {string} dense
 * @returns {string[]} a text for each language
 */
export function undensified(dense) {
  const lines = dense.split('\n');
  let at = 0;
  const take = () => lines[at++];
  const [formCount, , others] = numbersOf(take(), false);
  const forms = lines.slice(at, at + formCount).map((form) => partsOf(form, false));
  at += formCount;
  const sequence = numbersOf(take(), true);
  const takeGap = () => {
    const line = take();
    return numbersOf(line.slice(1), line[0] === 'd');
  };
  const gaps = forms.map((form) => form.gaps.map(takeGap));
  const used = forms.map(() => 0);
  const values = sequence.map((form) => {
    const line = used[form]++;
    return gaps[form].map((gap) => gap[line]);
  });
  const first = sequence.map((form, line) => filled(forms[form], values[line]));
  const texts = [first];
  for (let i = 0; i < others; ++i) {
    const variants = takeVariants(take, formCount);
    texts.push(numbersOf(take(), false).map((variant, line) => {
      const form = variants[sequence[line]][variant];
      return form ? filled(form, values[line]) : first[line];
    }));
  }
  return texts.map((text) => text.join('\n'));
}

/** Of each form; null says the same as the first language. @param {() => string} take @param {number} forms */
function takeVariants(take, forms) {
  /** @type {(ReturnType<typeof partsOf> | null)[][]} */
  const variants = Array.from({length: forms}, () => []);
  for (let count = Number(take()); count > 0; --count) {
    const line = take();
    const space = line.indexOf(' ');
    const text = line.slice(space + 1);
    variants[Number(line.slice(0, space))].push(text === '' ? null : partsOf(text, true));
  }
  return variants;
}
