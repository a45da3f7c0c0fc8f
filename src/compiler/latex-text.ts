const combining: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a'
};

const letters: Readonly<Record<string, string>> = {
  ...{o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ'},
  ...{textendash: '–', textemdash: '—', emph: '', textit: '', textbf: '', textsc: ''}
};

const marks: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '~': '\u00a0',
  '``': '“',
  "''": '”',
  '`': '‘',
  "'": '’',
  '{': '',
  '}': '',
  $: ''
};

const accent = /\\(?:(['`^"~=.])\s*|([uvHckr])(?:\s+|(?=\{)))(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/g;
const command = /\\([A-Za-z]+)(?:\s+|\{\})?|\\([&%_#${}])|---?|~|``?|''?|[{}$]/g;

/** The text of a BibTeX value: accents, letters and dashes of LaTeX become characters, braces go. */
export function latexText(latex: string): string {
  return latex
    .replace(accent, (_, sign, letter, braced, bare) => (braced ?? bare) + combining[sign ?? letter])
    .replace(command, (whole, name, escaped) =>
      name === undefined ? (escaped ?? marks[whole]) : (letters[name] ?? whole)
    )
    .replace(/\s+/g, match => (match.includes('\u00a0') ? '\u00a0' : ' '))
    .normalize('NFC')
    .trim();
}
