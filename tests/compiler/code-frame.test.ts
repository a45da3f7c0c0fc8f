import {expect, it} from 'vitest';
import {codeFrame} from '../../src/compiler/code-frame';

it('shows the lines around a place and marks it', () => {
  expect(codeFrame('a\nb\nc\nword $x\ne', 4, 6)).toBe('2   |  b\n3   |  c\n4   |  word $x\n    |       ^\n5   |  e\n');
});

it('codeFrame shows of long lines what stands around the place', () => {
  const [shown, mark] = codeFrame(`${'a'.repeat(500)}b${'c'.repeat(500)}`, 1, 501).split('\n');
  expect(shown).toHaveLength(127);
  expect(shown[mark.indexOf('^')]).toBe('b');
});
