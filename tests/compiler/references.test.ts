import {expect, it} from 'vitest';
import {readBibliography} from '../../src/compiler/bibliography';
import {reference} from '../../src/compiler/references';
import {source} from '../../src/compiler/source';

const html = (entry: string) => reference([...readBibliography(source('r.bib', entry), []).values()][0]);

it('writes an article', () => {
  expect(
    html(
      '@article{a, author={Watanabe, S. and Doe, J.}, title={On <it> & so}, journal={Neural Computation}, volume=13, number=4, pages={899--933}, year=2001}'
    )
  ).toBe('S. Watanabe, J. Doe. <cite>On &lt;it&gt; &amp; so</cite>. Neural Computation 13(4):899–933, 2001.');
});

it('writes a book, a paper in proceedings, a preprint', () => {
  expect(html('@book{a, author={Watanabe, S.}, title={T}, publisher={Cambridge University Press}, year=2009}')).toBe(
    'S. Watanabe. <cite>T</cite>. Cambridge University Press, 2009.'
  );
  expect(
    html('@inproceedings{a, author={A, B. and others}, title={Why?}, booktitle={ALT}, series={LNCS 1720}, year=1999}')
  ).toBe('B. A, et al. <cite>Why?</cite>. ALT, LNCS 1720, 1999.');
  expect(
    html(
      '@misc{a, author={A, B.}, title={T}, eprint={2310.06301}, doi={10.1/x}, url={https://www.e.org/y}, note={Read it}, year=2023}'
    )
  ).toBe(
    'B. A. <cite>T</cite>. 2023. <a href="https://doi.org/10.1/x" rel="noopener">doi:10.1/x</a>, <a href="https://arxiv.org/abs/2310.06301" rel="noopener">arXiv:2310.06301</a>, <a href="https://www.e.org/y" rel="noopener">e.org/y</a>. Read it.'
  );
});

it('does not link an address of another scheme', () => {
  expect(html('@misc{a, author={A}, title={T}, url={javascript:alert(1)}, year=2000}')).toBe(
    'A. <cite>T</cite>. 2000.'
  );
});
