import {expect, it} from 'vitest';
import {allowed} from '../../src/compiler/suggest';

it('allowed lists the names, and only the nearest where they are many', () => {
  expect(allowed('readr', ['reader', 'statement'])).toBe('(allowed: reader, statement; did you mean "reader"?)');
  expect(allowed('xyz', ['reader'])).toBe('(allowed: reader)');
  expect(allowed('xyz', [])).toBe('(allowed: none)');
  const many = Array.from({length: 20}, (_, i) => `name-${i}`);
  expect(allowed('nam-7', many)).toBe('(did you mean "name-7"?)');
  expect(allowed('???', many)).toMatch(/^\(allowed: name-0, .*, …\)$/);
});
