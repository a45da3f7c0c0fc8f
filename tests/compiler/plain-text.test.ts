import {expect, it} from 'vitest';
import {talkOf} from './talk-of';

it('reads a title without its marks', () => {
  const bib = {
    'references.bib': '@misc{a1, author = {Doe, J.}, title = {T}, year = 2001}',
    'glossary.md': '## term\n\nx'
  };
  const title = '## The **law** of $x^2$: `code`, [[term|terms]], [@a1] & [more](https://e.org)<br>here `{ts} 1/2`';
  expect(talkOf({'a.md': `---\nid: a\n---\n${title}\nx`, ...bib}).slides[0].title).toBe(
    'The law of x^2: code, terms, Doe 2001 & more here 0.5'
  );
});
