/** Makes elements. Whatever comes from a run is set as text, never as markup. */

/**
 * @param {string} name
 * @param {Record<string, any>} [facts] attributes; those that begin with "on" are listeners
 * @param {...(Node | string)} children
 * @returns {any}
 */
export function make(name, facts = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(facts)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/** @param {Element} element @param {...(Node | string)} children */
export function refill(element, ...children) {
  element.replaceChildren(...children);
}

/**
 * A paragraph of a lesson: what was measured stands between marks, and is in bold.
 * @param {string} text
 * @param {(id: number) => void} follow
 * @param {boolean} hasLinks
 * @returns {(Node | string)[]}
 */
export function told(text, follow, hasLinks) {
  return text.split('\u0001').flatMap((part, i) => {
    const parts = hasLinks ? withLinks(part, 0, follow) : [part];
    return i % 2 === 1 ? [make('strong', {}, ...parts)] : parts;
  });
}

/**
 * A text in which the numbers of other requests can be followed.
 * @param {string} text
 * @param {number} self whose own number is no link
 * @param {(id: number) => void} follow
 * @returns {(Node | string)[]}
 */
export function withLinks(text, self, follow) {
  return text.split(/(#\d+)/).map((part, i) => {
    const id = Number(part.slice(1));
    if (i % 2 === 0 || id === self) return part;
    return make('button', {type: 'button', class: 'link', onclick: () => follow(id)}, part);
  });
}
