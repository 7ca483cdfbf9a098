/** What the page's address asks for: #t=3.2s&play&theme=dark&lang=es&speed=2. */

/**
 * @typedef {{time: number | null, isPlaying: boolean, theme: string, language: string, speed: number,
 *   request: number}} Wishes
 */

/** "3.2s", "500ms", "1min", "3.2" in nanoseconds; null where it is no time. @param {string} text */
export function timeOf(text) {
  const found = /^(\d+(?:\.\d+)?)(ms|s|min)?$/.exec(text);
  if (!found) return null;
  return Number(found[1]) * ({ms: 1e6, s: 1e9, min: 60e9}[found[2] ?? 's'] ?? 1e9);
}

/** @param {string} hash @returns {Wishes} */
export function wishesOf(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const speed = Number(asked.get('speed') ?? 1);
  return {
    time: timeOf(asked.get('t') ?? ''),
    isPlaying: asked.has('play'),
    theme: asked.get('theme') ?? '',
    language: asked.get('lang') ?? '',
    speed: speed >= 0.1 && speed <= 10 ? speed : 1,
    request: Number(asked.get('request') ?? 0),
  };
}

/** Tells the page around this one how high it is, again and again as that changes. @param {HTMLElement} page */
export function tellHeight(page) {
  if (window.parent === window) return;
  const tell = () => window.parent.postMessage(
    {source: 'await-and-see', height: Math.ceil(page.getBoundingClientRect().height)}, '*');
  new ResizeObserver(tell).observe(page);
  tell();
}
