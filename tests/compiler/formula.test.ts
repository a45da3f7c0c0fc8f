import {expect, it} from 'vitest';
import type {AuthoringError} from '../../src/compiler';
import {setFormula} from '../../src/compiler/formula';
import {noMacros} from '../../src/compiler/macros';
import {processorTime} from '../processor-time';

function set(tex: string) {
  const errors: AuthoringError[] = [];
  const start = processorTime();
  const html = setFormula(
    tex,
    true,
    {macros: noMacros, formulas: new Map()},
    () => ({file: 'a', line: 1, column: 1}),
    errors
  );
  return {html, problems: errors.map(error => error.problem), time: processorTime() - start};
}

it('sets a formula once', () => {
  const formulas = new Map<string, string>();
  const once = () => setFormula('x', false, {macros: noMacros, formulas}, () => ({file: 'a', line: 1, column: 1}), []);
  expect(once()).toBe(once());
  expect(formulas.size).toBe(1);
});

it('holds against loops, bombs and giants', () => {
  expect(set('\\def\\a{\\a\\a}\\a').problems[0]).toMatch('Too many expansions');
  const bomb = Array.from(
    {length: 12},
    (_, i) => `\\edef\\${'abcdefghijkl'[i]}{${i ? `\\${'abcdefghijkl'[i - 1]}`.repeat(10) : 'xxxxxxxxxx'}}`
  );
  expect(set(`${bomb.join('')}\\l`).problems[0]).toMatch('Too many expansions');
  expect(set('\\rule{100000000em}{1em}').problems).toEqual(['a size of 100000000em (allowed: up to 60em)']);
  expect(set('\\kern-100000000em x').problems).toEqual(['a size of -100000000em (allowed: up to 60em)']);
  expect(set(`\\begin{matrix}${'\\\\'.repeat(300)}\\end{matrix}`).problems[0]).toMatch(/^a size of \d+em/);
  for (const tex of [
    '\\frac'.repeat(400),
    '\\sqrt '.repeat(340),
    '{'.repeat(1000),
    `${'\\frac{1}{'.repeat(200)}`,
    'x^'.repeat(900)
  ]) {
    const {problems, time} = set(tex);
    expect(problems.length, tex.slice(0, 20)).toBeGreaterThan(0);
    expect(time).toBeLessThan(1000);
  }
});

it('escapes what an error quotes and what a formula says', () => {
  expect(set('\\foo<img src=x onerror=alert(1)>').html).toBe('');
  expect(set('\\text{<img src=x>}').html).toContain('&lt;img src=x&gt;');
});
