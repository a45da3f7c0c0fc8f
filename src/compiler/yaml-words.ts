import {type Document, visit, type YAMLError} from 'yaml';

const pair = 'key: value, from the start of a line';

/** What is wrong by the parser's code, and by its message where a code says several things. */
const words: readonly (readonly [code: string, message: RegExp, words: string])[] = [
  ['DUPLICATE_KEY', /./, 'a key is given twice (allowed: each key once)'],
  ['TAB_AS_INDENT', /./, 'a tab at the start of a line (allowed: spaces)'],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /./,
    `a colon inside a value, or a key that is indented (allowed: ${pair}; quotes around the value)`
  ],
  ['BAD_INDENT', /\]$/, 'a [ that is not closed (allowed: ] after its last item)'],
  ['BAD_INDENT', /\}$/, 'a { that is not closed (allowed: quotes around a value that starts with {)'],
  ['MISSING_CHAR', /quote/, 'a quotation mark that is not closed (allowed: one before and one after the value)'],
  ['MISSING_CHAR', /./, `a line without a colon (allowed: ${pair})`],
  ['BAD_SCALAR_START', /./, 'a value that starts with a special character (allowed: quotes around it)'],
  ['BAD_DQ_ESCAPE', /./, "a backslash between double quotation marks (allowed: single ones, as '\\eps')"]
];

/** Where the [ or { stands that is not closed, if that is the mistake: the parser tells where it gave up. */
export function openingOf(document: Document.Parsed, {code, message, pos}: YAMLError): number | undefined {
  if (code !== 'BAD_INDENT' || !/ end with a [\]}]/.test(message)) return undefined;
  let opening: number | undefined;
  visit(document, {
    Collection(_, {flow, range}) {
      if (!flow) return undefined;
      if (range![0] < pos[0]) opening = range![0];
      return visit.SKIP;
    }
  });
  return opening;
}

/** What is wrong with YAML, in words for an author who has never heard of it. */
export function yamlWords({code, message}: YAMLError): string {
  const plain = message.replace(/ at line .*/s, '');
  const known = words.find(([of, pattern]) => of === code && pattern.test(plain));
  return known?.[2] ?? `this cannot be read (allowed: ${pair})`;
}
