import {expect, it} from 'vitest';
import {budgets, type Costs, overBudget} from '../../src/commands/budgets';

it('costs at the budget are within it', () => {
  expect(overBudget({...budgets})).toEqual([]);
});

it('a cost over its budget is named with both, and so is one that could not be counted', () => {
  const costs: Costs = {...budgets, requests: 13, bytes: Number.NaN};
  expect(overBudget(costs)).toEqual(['bytes: NaN of 143360 allowed', 'requests: 13 of 12 allowed']);
});
