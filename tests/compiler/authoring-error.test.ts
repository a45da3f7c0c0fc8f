import {expect, it} from 'vitest';
import {AuthoringError, AuthoringErrors} from '../../src/compiler';

const place = (file: string, line: number, column: number) => ({file, line, column});

it('AuthoringError says where and what, as editors and terminals link it', () => {
  const error = new AuthoringError(place('slides/04-a.md', 31, 7), 'unknown widget');
  expect(error.message).toBe('slides/04-a.md:31:7: unknown widget');
});

it('AuthoringErrors lists all mistakes in the order of the source', () => {
  const all = [place('b.md', 1, 1), place('a.md', 10, 1), place('a.md', 9, 5), place('a.md', 9, 2)];
  expect(new AuthoringErrors(all.map(at => new AuthoringError(at, 'x'))).message).toBe(
    'a.md:9:2: x\na.md:9:5: x\na.md:10:1: x\nb.md:1:1: x'
  );
});
