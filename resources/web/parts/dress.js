/** Which palette the page wears, and as what its style sheet knows it. */

/** @typedef {import('../picture/surface.js').Theme} Theme */

const SCHEMES = {dark: '(prefers-color-scheme: dark)', contrast: '(prefers-contrast: more)',
  forced: '(forced-colors: active)', print: 'print'};

export class Dress {
  /** @param {Record<string, Theme>} themes @param {() => void} changed */
  constructor(themes, changed) {
    this.themes = themes;
    for (const [name, theme] of Object.entries(themes)) theme.name = name;
    this.choice = '';
    this.isPrinting = false;
    this.changed = changed;
    this.queries = Object.fromEntries(Object.entries(SCHEMES).map(([name, query]) => [name, matchMedia(query)]));
    for (const query of Object.values(this.queries)) query.addEventListener?.('change', () => this.put());
    addEventListener('beforeprint', () => this.print(true));
    addEventListener('afterprint', () => this.print(false));
  }

  get name() {
    if (this.isPrinting || this.queries.print.matches) return 'print';
    if (this.themes[this.choice]) return this.choice;
    if (this.queries.contrast.matches || this.queries.forced.matches) return 'contrast';
    return this.queries.dark.matches ? 'dark' : 'light';
  }

  get theme() {
    return this.themes[this.name];
  }

  /** @param {string} name of a palette; any other: as the reader's system has it */
  choose(name) {
    this.choice = name;
    this.put();
  }

  toggle() {
    this.choose(this.theme.isDark ? 'light' : 'dark');
  }

  /** @param {boolean} isPrinting */
  print(isPrinting) {
    this.isPrinting = isPrinting;
    this.put();
  }

  put() {
    const root = document.documentElement;
    const {theme} = this;
    for (const [name, colour] of Object.entries(theme))
      if (typeof colour === 'string') root.style.setProperty(`--${name}`, colour);
    theme.states.forEach(([fill, , text], i) => {
      root.style.setProperty(`--state-${i}`, fill);
      root.style.setProperty(`--state-${i}-text`, text);
    });
    root.style.colorScheme = theme.isDark ? 'dark' : 'light';
    this.changed();
  }
}
