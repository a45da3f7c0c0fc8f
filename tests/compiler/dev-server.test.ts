import {expect, it} from 'vitest';
import {AuthoringError, AuthoringErrors} from '../../src/compiler';
import {changedSections, mistakeSlide, overlay} from '../../src/compiler/dev-server';
import {project} from './talk-of';

const sections = (...texts: string[]) => texts.map(text => ({id: text[0], html: text}));

it('changedSections tells an edit from another order', () => {
  expect(changedSections(sections('a1', 'b1'), sections('a1', 'b2'))).toEqual(sections('b2'));
  expect(changedSections(sections('a1', 'b1'), sections('a1', 'b1'))).toEqual([]);
  expect(changedSections(sections('a1', 'b1'), sections('b1', 'a1'))).toBeUndefined();
  expect(changedSections(sections('a1', 'b1'), sections('a1'))).toBeUndefined();
});

const errors = new AuthoringErrors([
  new AuthoringError({file: 'slides/a.md', line: 2, column: 3}, 'x <y>'),
  new AuthoringError({file: 'slides/a.md', line: 1, column: 1}, 'first')
]);

it('overlay shows all messages and the lines around the first', () => {
  const root = project({'a.md': 'one\ntwo'});
  expect(overlay(root, errors).err).toEqual({
    message: 'slides/a.md:1:1: first\nslides/a.md:2:3: x <y>',
    stack: '',
    plugin: 'talk',
    id: `${root}/slides/a.md`,
    loc: {file: `${root}/slides/a.md`, line: 1, column: 1},
    frame: '1   |  one\n    |  ^\n2   |  two\n'
  });
});

it('mistakeSlide lists the mistakes as text', () => {
  expect(mistakeSlide(errors)).toContain('slides/a.md:2:3: x &lt;y&gt;');
});
