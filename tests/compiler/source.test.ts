import {expect, it} from 'vitest';
import {placeAt, placeIn, source} from '../../src/compiler/source';

it('source takes any line ends and drops a byte order mark', () => {
  expect(source('a.md', '\uFEFFa\r\nb\rc').lines).toEqual(['a', 'b', 'c']);
});

it('source refuses what no author writes', () => {
  expect(() => source('a.md', 'x'.repeat(500_001))).toThrow(
    'a.md:1:1: the file has 500001 characters (allowed: up to 500000)'
  );
  expect(() => source('a.md', `a\n${'x'.repeat(10_001)}`)).toThrow(
    'a.md:2:10001: the line has 10001 characters (allowed: up to 10000)'
  );
  expect(() => source('a.md', 'a\nb\0')).toThrow('a.md:2:2: a NUL character');
});

it('placeAt counts lines and columns from 1', () => {
  const text = source('a.md', 'ab\ncd');
  expect(placeAt(text, 0)).toEqual({file: 'a.md', line: 1, column: 1});
  expect(placeAt(text, 4)).toEqual({file: 'a.md', line: 2, column: 2});
});

it('placeIn finds a paragraph whose lines have lost their indentation', () => {
  const text = source('a.md', '# T\n- one\n  two $x\n');
  expect(placeIn(text, 1, 'one\ntwo $x', 8)).toEqual({file: 'a.md', line: 3, column: 7});
  expect(placeIn(text, 1, 'one\ntwo $x', 0)).toEqual({file: 'a.md', line: 2, column: 3});
});

it('placeIn falls back to the start of the line', () => {
  expect(placeIn(source('a.md', 'one'), 0, 'other', 3)).toEqual({file: 'a.md', line: 1, column: 1});
});
