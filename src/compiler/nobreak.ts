import type {MarkdownIt, StateInline, Token} from 'markdown-it';

/** What must not start a line after a formula: `'s`, `th`, closing marks; and what must not end one before it. */
const after = /^(?:['’]?\p{L}{1,3}(?!\p{L}))?[)\]}’”'"»,.;:!?…%-]*/u;
const before = /[([{‘“'"«]+$/;

/** Where one of KaTeX's boxes ends and the next begins, an inline formula may break. */
const joint = ['</span>', '<span class="katex-base">'] as const;

/** A compound such as context-free or one-to-one; a longer one may break, where the column is narrow, and an address. */
const compound = /(?<![\p{L}\p{N}/.-])(?=[\p{L}\p{N}-]{3,20}(?![\p{L}\p{N}/-]))[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/**
 * Keeps a formula and the punctuation that touches it on one line: browsers break lines beside KaTeX's boxes, even
 * before a comma. Inside, a long formula may still break. Keeps a compound on one line, too.
 */
export function nobreak(md: MarkdownIt) {
  md.inline.ruler2.push('nobreak', ({tokens}) => keepTogether(tokens));
  const text = md.renderer.rules.text!;
  md.renderer.rules.text = (...args) => text(...args).replace(compound, '<span class="nobreak">$&</span>');
}

/** Wraps each formula that something touches, with what touches it. */
export function keepTogether(tokens: Token[]) {
  for (let i = 0; i < tokens.length; i++) if (tokens[i].type === 'math') i = glue(tokens, i);
}

/** Wraps the formula at `at` if something touches it; returns where its last token is then. */
function glue(tokens: Token[], at: number): number {
  const formula = tokens[at];
  const Token = formula.constructor as StateInline['Token'];
  const text = (token: Token | undefined) => (token?.type === 'text' ? token.content : '');
  const [lead] = before.exec(text(tokens[at - 1])) ?? [''];
  const [tail] = after.exec(text(tokens[at + 1]))!;
  if (lead === '' && tail === '') return at;
  const piece = (type: string, tag: string, nesting: -1 | 0 | 1, content = '') =>
    Object.assign(new Token(type, tag, nesting), {content, level: formula.level});
  const open = piece('nobreak_open', 'span', 1);
  open.attrs = [['class', 'nobreak']];
  if (lead) tokens[at - 1].content = tokens[at - 1].content.slice(0, -lead.length);
  if (tail) tokens[at + 1].content = tokens[at + 1].content.slice(tail.length);
  formula.meta = {...formula.meta, html: String(formula.meta!.html).replaceAll(joint.join(''), joint.join('<wbr>'))};
  const wrapped = [
    open,
    ...(lead ? [piece('text', '', 0, lead)] : []),
    formula,
    // A quotation mark before a letter would be taken for an opening one.
    ...(tail ? [piece('text', '', 0, tail.replace(/^'(?=\p{L})/u, '’'))] : []),
    piece('nobreak_close', 'span', -1)
  ];
  tokens.splice(at, 1, ...wrapped);
  return at + wrapped.length - 1;
}
