import {expect, it} from 'vitest';
import {figureBudget, figureWeights} from '../../src/commands/figure-weights';
import {figures} from '../../src/widgets';

const weights = figureWeights(Object.keys(figures));

it.each([...weights])('%s brings %i bytes of its own', (_, bytes) => {
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(figureBudget);
});

it('a tag that nothing defines is an error', () => {
  expect(() => figureWeights(['slt-nothing'])).toThrow('no script in dist/assets defines slt-nothing');
});
