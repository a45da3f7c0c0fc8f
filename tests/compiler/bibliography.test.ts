import {describe, expect, it} from 'vitest';
import type {AuthoringError} from '../../src/compiler';
import {readBibliography} from '../../src/compiler/bibliography';
import {source} from '../../src/compiler/source';

function read(text: string) {
  const errors: AuthoringError[] = [];
  const works = [...readBibliography(source('r.bib', text), errors).values()];
  return {works, errors: errors.map(error => error.message)};
}

const work = (key: string, author: string, rest = 'year = 2020') =>
  `@misc{${key}, author = {${author}}, title = {T}, ${rest}}\n`;
const labels = (text: string) => read(text).works.map(({label}) => label);

it('names works by their authors and year', () => {
  expect(labels(work('a', 'Doe, Jane'))).toEqual(['Doe 2020']);
  expect(labels(work('a', 'Jane Doe and {Big Lab}'))).toEqual(['Doe and Big Lab 2020']);
  expect(labels(work('a', 'Doe, J. and Roe, R. and Poe, E.'))).toEqual(['Doe et al. 2020']);
  expect(labels(work('a', 'Doe, J. and others'))).toEqual(['Doe et al. 2020']);
  expect(labels(work('a', 'M{\\"u}ller, J.', 'month = jan'))).toEqual(['Müller']);
});

it('sorts works by author and year, and tells apart those cited alike', () => {
  const text =
    work('z', 'Poe, E.') + work('b2', 'Doe, J.') + work('b1', 'Doe, J.') + work('a', 'Doe, J.', 'year = 1999');
  expect(read(text).works.map(({key, label}) => [key, label])).toEqual([
    ['a', 'Doe 1999'],
    ['b1', 'Doe 2020a'],
    ['b2', 'Doe 2020b'],
    ['z', 'Poe 2020']
  ]);
});

it('reads strings joined by # and braces inside braces', () => {
  const [{fields}] = read('@misc{a, author = "Doe, J.", title = "On {{B}ayes}" # " again", year = "2020"}').works;
  expect(fields).toEqual({title: 'On Bayes again', year: '2020'});
});

it('leaves addresses as they are', () => {
  const [{fields}] = read(work('a', 'Doe, J.', "url = {https://x.org/~doe/a--b\\_c'd}, doi = {10.1/a--b}")).works;
  expect(fields).toMatchObject({url: "https://x.org/~doe/a--b_c'd", doi: '10.1/a--b'});
});

describe('is an error with its place:', () => {
  it.each([
    [work('a', 'A, B') + work('a', 'A, B'), 'r.bib:2:1: the key "a" is given twice'],
    ['\n@misc{a, title={T}}', 'r.bib:2:1: "a" has no author'],
    ['@misc{a, author={B}}', 'r.bib:1:1: "a" has no title'],
    ['@misc{1a, author={B}, title={T}}', 'r.bib:1:1: "1a" is no key (allowed: letters and digits, as chen2023)'],
    [
      '@misc{a, author={B}, title={A \\frac x}}',
      'r.bib:1:1: "a" has an unknown command in "A \\frac x" (allowed: accents and letters, as {\\"o} or {\\o})'
    ]
  ])('%j', (text, message) => expect(read(text).errors).toEqual([message]));
});

it('throws at an entry that cannot be read, braces nested without end among them', () => {
  expect(() => read(work('a', 'A, B') + '@misc{b, title={T}')).toThrow(
    'r.bib:2:1: an entry that cannot be read: a brace or a comma is missing'
  );
  expect(() => read(`@misc{a, title = ${'{'.repeat(5000)}`)).toThrow('an entry that cannot be read');
});
