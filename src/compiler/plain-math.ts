const piece = /<(\/?)([a-z]+)[^>]*?>|([^<]+)/g;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'"
};

/** A single sign or a whole number needs no brackets beside a slash or a hat. */
const bracket = (text: string) => (/^(.|\d+|\p{L}_.)$/u.test(text) ? text : `(${text})`);

/** Stands before a word such as log; a space if something is written before it. */
const gap = '\u2060';

const join = (parts: readonly string[]) => parts.join('');

const writers: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  mi: parts => (join(parts).length > 1 ? gap + join(parts) : join(parts)),
  msup: ([base, power]) => `${base}^${bracket(power)}`,
  msub: ([base, index]) => `${base}_${bracket(index)}`,
  msubsup: ([base, index, power]) => `${base}_${bracket(index)}^${bracket(power)}`,
  mfrac: ([over, under]) => `${bracket(over)}/${bracket(under)}`,
  msqrt: parts => `√${bracket(join(parts))}`,
  mover: ([base, over]) => (over.length > 1 ? `${base}^${bracket(over)}` : base),
  munder: ([base, under]) => `${base}_${bracket(under)}`,
  munderover: ([base, under, over]) => `${base}_${bracket(under)}^${bracket(over)}`,
  mtr: parts => `${parts.join(', ')}; `,
  mspace: () => ' ',
  annotation: () => ''
};

/** A formula in one line of plain text, from the MathML that KaTeX writes: λ log n, x^2, d/2. */
export function plainMath(html: string): string {
  const mathml = /<math.*?<\/math>/s.exec(html)?.[0] ?? '';
  const stack: {name: string; parts: string[]}[] = [{name: '', parts: []}];
  for (const [, slash, name, text] of mathml.matchAll(piece)) {
    if (text !== undefined)
      stack.at(-1)!.parts.push(text.replace(/&[a-z#0-9]+;/g, entity => entities[entity] ?? entity));
    else if (slash === '') stack.push({name, parts: []});
    else {
      const {parts} = stack.pop()!;
      const write = Object.hasOwn(writers, name) ? writers[name] : join;
      stack.at(-1)!.parts.push(write(parts));
    }
  }
  return join(stack[0].parts)
    .replace(/(?<=[\p{L}\p{N})])\u2060|\u2061(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[\u2060\u2061\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
