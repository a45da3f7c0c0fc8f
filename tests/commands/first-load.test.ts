import {expect, it} from 'vitest';
import {overBudget} from '../../src/commands/budgets';
import {firstLoadCosts} from '../../src/commands/first-load';
import {useSite} from '../browser/site';

const site = useSite({brotli: 11});

it('the first load of the deck is within its budgets', async () => {
  const costs = await firstLoadCosts(site.browser, site.server);
  expect(costs.bytes, 'something was loaded').toBeGreaterThan(10_000);
  expect(overBudget(costs)).toEqual([]);
}, 60_000);
