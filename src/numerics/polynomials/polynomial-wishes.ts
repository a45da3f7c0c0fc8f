/** What to write instead, in words, or from what stands there. */
type Words = string | ((found: string, text: string, position: number) => string);

const whole = 'write a whole number as the exponent, as in x^2: a polynomial has no';

/** The plain spelling of a fraction in one character, ½ → 1/2. */
const spelled = (fraction: string) => fraction.normalize('NFKD').replace('\u2044', '/');

const before = (text: string, position: number, pattern: RegExp) => pattern.exec(text.slice(0, position))?.[0] ?? '';

/**
 * What people write where a polynomial's text goes wrong, and what to write instead. A pattern is held against the text at the
 * place of the mistake; the first that fits speaks.
 */
const wishes: readonly (readonly [written: RegExp, words: Words])[] = [
  [/^\s*$/, 'write a polynomial, as x^2*y^2'],
  // Exponents
  [/(?<=\^\s*)[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|(?<=\^\s*)\d*\.\d*/y, `${whole} roots`],
  [/(?<=\^\s*)[-−]/y, `${whole} negative powers`],
  [/(?<=\^\s*)[xyzw]/y, `${whole} variable there`],
  [/(?<=\^\s*)[({]\s*\d+\s*[)}]/y, found => `write ^${found.slice(1, -1).trim()} for "^${found}"`],
  [/(?<=\^\s*)[({]/y, `${whole} sum there`],
  [/(?<=\*)\*/y, 'write ^ for a power, as x^2, and not **'],
  // Numbers
  [/(?<=\d\s*)[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/y, 'write one fraction, as 3/2 for 1½'],
  [/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/y, found => `write ${spelled(found)} for "${found}"`],
  [
    /(?<=\d),\d+/y,
    (found, text, position) => {
      const units = before(text, position, /\d{1,12}$/);
      return `write ${units}.${found.slice(1, 13)} for "${units}${found.slice(0, 13)}": the decimal sign is a point`;
    }
  ],
  [/(?<=[\d.])e(?![a-z])/iy, found => `write 2500 or 2.5*10^3 for 2.5e3: a number has no "${found}"`],
  [/π|pi(?![a-z])/iy, found => `write 3.14159 for "${found}"`],
  [
    /(?<=[xyz])\d{1,3}/y,
    (found, text, position) => {
      const name = text[position - 1];
      return `write ${name}^${found} or ${found}${name} for "${name}${found}" (variables with a number are w1, w2, …)`;
    }
  ],
  [/(?<=[xyzw\d)]\s*)\d/y, 'write ^ before a power, or * before a factor, or the number first'],
  // Names
  [/[a-z]\w{0,8}(?:\([^()]{0,20}\))?\s{0,3}=/iy, found => `write the polynomial alone, without "${found}"`],
  [/[XYZW]\d*/y, found => `write "${found.toLowerCase()}" for "${found}"`],
  [/(?<=w)_\{?\d+\}?/y, found => `write w${found.replace(/\D/g, '').slice(0, 3)} for "w${found.slice(0, 8)}"`],
  [/(?<=[xyz])[_₀-₉]/y, 'write w1, w2, … for variables with a number'],
  [/√|(?:sqrt|cbrt|root)(?![a-z])/iy, found => `write whole powers, as x^2: a polynomial has no roots, as "${found}"`],
  [/\|/y, 'write a square, as x^2, for |x|: a polynomial has no absolute value'],
  [
    /(?:a?(?:sin|cos|tan)h?|exp|log|ln|abs|max|min|relu|erf|sigmoid|softmax|gamma)(?![a-v])|[a-z]{2,16}(?=\()/iy,
    found => `write sums, products and powers: a polynomial has no function "${found}"`
  ],
  [/(?![xyzw])[a-zα-ω](?![a-zα-ω])/iy, found => `write x, y, z, w or w1, w2, … for the variable "${found}"`],
  // Signs
  [/[÷∕:]/y, found => `write / for "${found}"`],
  [/[∗•∙]|\\cdot|\\times/y, found => `write * for "${found}"`],
  [/[–—]/y, found => `write - for "${found}"`],
  [/\\/y, 'write it as it is typed, 1/2*x^2 and not \\frac12 x^2'],
  [/[[\]{}]/y, found => `write ( and ) for "${found}"`],
  [/[=<>≤≥≈]/y, found => `write the polynomial alone, without "${found}"`]
];

/** What was probably meant where a polynomial's text cannot be read on, in words for who wrote it. */
export function polynomialWish(text: string, position: number): string | undefined {
  for (const [written, words] of wishes) {
    written.lastIndex = position;
    const [found] = written.exec(text) ?? [];
    if (found !== undefined) return typeof words === 'string' ? words : words(found, text, position);
  }
  return undefined;
}
