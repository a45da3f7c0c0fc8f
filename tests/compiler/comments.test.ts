import {expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

it('takes the last comment of a slide for notes and drops the others', () => {
  const slide = slideOf('a\n<!-- draft -->\nb\n\n<!--\nSay **this**.\n-->');
  expect(slide.body.deck).toBe('<p>a</p>\n<p>b</p>\n');
  expect(slide.notes).toBe('<p>Say <strong>this</strong>.</p>\n');
});

it('does not take a comment inside a container', () => {
  expect(slideOf('::: reader\n<!-- not said -->\nx\n:::').notes).toBe('');
});

it('must be closed, and stand alone', () => {
  expect(mistakesIn('<!-- a\n\nb')).toEqual(['5:1: an unclosed comment (allowed: <!-- … -->)']);
  expect(mistakesIn('<!-- a\n--> b')).toEqual(['6:5: text after a comment (allowed: on a line of its own)']);
});
