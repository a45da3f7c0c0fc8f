import {expect, it} from 'vitest';
import {codeFrame} from '../../src/compiler/code-frame';

it('shows the lines around a place and marks it', () => {
  expect(codeFrame('a\nb\nc\nword $x\ne', 4, 6)).toBe('2   |  b\n3   |  c\n4   |  word $x\n    |       ^\n5   |  e\n');
});
