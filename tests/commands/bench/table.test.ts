import {expect, it} from 'vitest';
import {table} from '../../../src/commands/bench/table';

const cells = (row: Parameters<typeof table>[0][number]) => table([row]).split('\n')[2];

it('shows ours, the floor, their ratio and the budget', () => {
  expect(cells({name: 'requests', ours: 8, floor: 4, budget: 12})).toBe('| requests | 8 | 4 | 2 | 12 | ok |');
  expect(cells({name: 'slider', unit: 'ms', ours: 21.26, budget: 20})).toBe(
    '| slider | 21.3 ms | – | – | 20 ms | over |'
  );
});

it('holds a ratio against the floor of the same run', () => {
  expect(cells({name: 'paint', unit: 'ms', ours: 1150, floor: 1000, ratioBudget: 1.15})).toContain(
    '| 1.15 × floor | ok |'
  );
  expect(cells({name: 'paint', unit: 'ms', ours: 1200, floor: 1000, ratioBudget: 1.15})).toContain('| over |');
});

it('a figure that could not be measured is over', () => {
  expect(cells({name: 'heap', unit: 'MB', ours: Number.NaN, budget: 4})).toBe('| heap | – | – | – | 4 MB | over |');
});

it('a figure without a budget is neither', () => {
  expect(cells({name: 'p50', ours: 0, floor: 0})).toBe('| p50 | 0 | 0 | – | – |  |');
});
