import {describe, expect, it} from 'vitest';
import {stateAt} from '../../src/widgets';
import {nearestZero, parseLoss} from '../../src/widgets/loss-formula';
import {definition} from '../../src/widgets/volume-scaling/volume-scaling';

describe('a formula for a loss', () => {
  it.each([
    ['x^2*y^2', [0, 0]],
    ['(x-1/2)^2', [0.5]],
    ['(x-0.3)^2+(y-0.2)^2', [0.3, 0.2]],
    ['x^2*(x-1/2)^4', [0]],
    ['x^2-x+1/4', [0.5]]
  ])('%s has its λ at %j, the nearest zero', (text, zero) => {
    expect(parseLoss(text).text).toBe(text);
    expect(nearestZero(text)).toEqual(zero);
  });

  it.each([
    ['x^2+1', '"x^2+1" is 1 at x = 0, the least found, and λ belongs to a zero'],
    ['x^2+y^2+3', '"x^2+y^2+3" is 3 at (0, 0), the least found'],
    ['(x-1)^2', '"(x-1)^2" is 0 at x = 1, the least found'],
    ['(x-1/3)^2', 'at x = 0.35, the least found, and λ belongs to a zero'],
    ['x', '"x" is −1 at x = −1, and a loss above its least is never negative'],
    ['x^3', '"x^3" is −1 at x = −1'],
    ['x^2-1', '"x^2-1" is −1 at x = 0'],
    ['x^2*(1-2*x^2)', 'is −1 at x = '],
    ['x*y', 'is −1 at (']
  ])('%s is refused: value, place, and what is allowed', (text, told) => {
    expect(() => parseLoss(text)).toThrow(told);
    expect(() => parseLoss(text)).toThrow('(allowed: K ≥ 0 on [−1, 1] with a zero at a multiple of 0.05 inside)');
  });

  it('that is 0 everywhere is told so', () => {
    expect(() => parseLoss('x-x')).toThrow('K must not be 0 everywhere');
  });
});

describe('the figure of volumes', () => {
  const zeroOf = (attributes: Record<string, string>) =>
    definition.compute(stateAt(definition.parameters, attributes)).zero;

  it('marks the point asked for, and the nearest zero where K is not 0 there', () => {
    expect(zeroOf({k: 'x^2*(x-1/2)^4', at: '0.5,0'})).toEqual([0.5]);
    expect(zeroOf({k: 'x^2+y^2', at: '0.5,0'})).toEqual([0, 0]);
  });

  it('takes no formula without a zero from an attribute, a step or an address', () => {
    expect(() => zeroOf({k: 'x^2+1'})).toThrow('k: "x^2+1" is 1 at x = 0');
  });
});
