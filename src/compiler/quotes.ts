import type {MarkdownIt} from 'markdown-it';

/** Apostrophes that markdown-it would take for opening marks: f(x)'s, the '90s. */
const apostrophe = /(?<=[)\]}])'(?=\p{L})|'(?=\d\ds\b)/gu;

/** Straight quotation marks and apostrophes of prose become typographic ones; code, formulas and `\'` stay as they are. */
export function quotes(md: MarkdownIt) {
  md.set({typographer: true});
  // Of markdown-it's typographer the quotation marks only: (c) and -- mean what they say.
  md.core.ruler.disable('replacements');
  md.core.ruler.before('smartquotes', 'apostrophes', ({tokens}) => {
    for (const {type, children} of tokens)
      if (type === 'inline')
        for (const child of children!)
          if (child.type === 'text') child.content = withApostrophes(child.content, apostrophe);
  });
}

/** Names and short phrases: every `'` is an apostrophe. */
export const withApostrophes = (words: string, which: string | RegExp = "'") => words.replaceAll(which, '’');
