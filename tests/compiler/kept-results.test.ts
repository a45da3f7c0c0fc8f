import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {keptResults} from '../../src/compiler/kept-results';
import {newCache} from '../../src/compiler/talk';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/a.ts'), 'export const a = 1;');
});
afterEach(() => rmSync(root, {recursive: true}));

/** A cache filled by one run, as the next run finds it. */
function nextRun(fill: (cache: ReturnType<typeof newCache>) => void, between = () => {}) {
  const first = newCache();
  const keep = keptResults(root, first);
  fill(first);
  keep();
  between();
  const second = newCache();
  keptResults(root, second);
  return second;
}

describe('what one run computed', () => {
  it('the next one has, values as they were', () => {
    const {values, formulas, pictures} = nextRun(cache => {
      for (const [name, value] of Object.entries({a: 0.1, b: 'x', c: true, zero: -0, none: Number.NaN, list: [1]}))
        cache.values.set(name, value);
      cache.formulas.set('x', '<span>');
      cache.pictures.set('p', '<template>');
    });
    expect([...values]).toEqual([
      ['a', 0.1],
      ['b', 'x'],
      ['c', true]
    ]);
    expect([...formulas, ...pictures]).toEqual([
      ['x', '<span>'],
      ['p', '<template>']
    ]);
  });

  it('is computed again once any code has changed', () => {
    const {formulas} = nextRun(
      cache => cache.formulas.set('x', '<span>'),
      () => writeFileSync(join(root, 'src/a.ts'), 'export const a = 2;')
    );
    expect(formulas.size).toBe(0);
  });

  it('is computed again if the file cannot be read', () => {
    const {formulas} = nextRun(
      cache => cache.formulas.set('x', '<span>'),
      () =>
        writeFileSync(
          join(root, '.cache/compiler.json'),
          readFileSync(join(root, '.cache/compiler.json'), 'utf8').slice(0, 80)
        )
    );
    expect(formulas.size).toBe(0);
  });
});
