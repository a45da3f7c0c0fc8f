/** An attribute as it was written; `value` is undefined where only the name stands. */
export interface Attribute {
  readonly name: string;
  readonly value: string | undefined;
  /** Where its name starts. */
  readonly offset: number;
  /** Where its value starts, inside its quotes; where its name starts if it has no value. */
  readonly valueOffset: number;
}

export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly selfClosing: boolean;
  /** Just after its `>`. */
  readonly end: number;
}

/** A tag that cannot be read; `unfinished` if more text could complete it. */
export interface TagProblem {
  readonly problem: string;
  readonly offset: number;
  readonly unfinished: boolean;
}

const start = /<([^\s<>/"'=]+)/y;
const space = /\s+/y;
const end = /\/?>/y;
const attribute = /([^\s<>/"'=]+)(?:\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s<>"'=`]+)))?/y;
const openValue = /\s*=\s*(["'])[^"'\n]*\n/y;

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'"};

const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name]);

/** Reads the opening tag at `offset`, as HTML would: quoted, bare and missing values, over several lines. */
export function readTag(text: string, offset: number): Tag | TagProblem {
  let at = offset;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const name = take(start)![1];
  const attributes: Attribute[] = [];
  for (;;) {
    const separated = take(space) !== null;
    const close = take(end);
    if (close) return {name, attributes, selfClosing: close[0] === '/>', end: at};
    const before = at;
    const match = take(attribute);
    if (!match || !separated) return broken(text, before, name);
    const value = match[2] ?? match[3] ?? match[4];
    if (value === undefined && /^\s*=/.test(text.slice(at, at + 80))) return broken(text, at, name);
    const valueOffset = value === undefined ? before : at - value.length - (match[4] === undefined ? 1 : 0);
    attributes.push({
      name: match[1],
      value: value === undefined ? undefined : decode(value),
      offset: before,
      valueOffset
    });
  }
}

function broken(text: string, offset: number, name: string): TagProblem {
  openValue.lastIndex = offset;
  const quote = openValue.exec(text)?.[1];
  if (quote)
    return {
      problem: `a value without its closing ${quote} (allowed: name="value", in one line)`,
      offset: text.indexOf(quote, offset),
      unfinished: false
    };
  const rest = text.slice(offset, offset + 20).split('\n')[0];
  const unfinished = rest === '' || /^\s*=\s*["']/.test(rest) || rest === '/';
  const problem = unfinished ? `unclosed <${name}` : `"${rest}" in the tag <${name}> (allowed: name="value" …, then >)`;
  return {problem, offset, unfinished};
}
