import {describe, expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const bib = {
  'references.bib':
    '@misc{lau2023, author = {Lau, E. and F, Z. and W, G.}, title = {T}, year = 2023}\n@misc{wei2022, author = {Wei, S.}, title = {U}, year = 2022}'
};

it('cites by name and year, for the deck through the reading', () => {
  const {deck, reading} = slideOf('As [@lau2023] says', bib).body;
  expect(reading).toBe('<p>As <a class="cite" href="#ref-lau2023">Lau et al. 2023</a> says</p>\n');
  expect(deck).toBe('<p>As <a class="cite" href="read/#ref-lau2023">Lau et al. 2023</a> says</p>\n');
});

it('cites several, with a place in the work', () => {
  expect(slideOf('[@lau2023, section 3; @wei2022]', bib).body.reading).toBe(
    '<p><a class="cite" href="#ref-lau2023">Lau et al. 2023, section 3;</a> <a class="cite" href="#ref-wei2022">Wei 2022</a></p>\n'
  );
});

describe('is an error with its place:', () => {
  it.each([
    ['so [@wei2202]', '5:5: unknown work "wei2202" (allowed: lau2023, wei2022; did you mean "wei2022"?)'],
    ['[@lau2023; @x]', '5:13: unknown work "x" (allowed: lau2023, wei2022)'.replace('13', '12')],
    ['[@lau2023; wei2022]', '5:12: "wei2022" is no citation (allowed: @key, after each ;)'.replace('12', '11')]
  ])('%j', (body, message) => expect(mistakesIn(body, bib)).toEqual([message]));
});
