import {describe, expect, it} from 'vitest';
import {rlct} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {density} from '../../src/widgets/counter-examples/compute';
import {definition} from '../../src/widgets/counter-examples/counter-examples';
import {toBeAllclose} from '../to-be-allclose';
import {drawn} from './drawn';

expect.extend({toBeAllclose});

const {parameters, compute} = definition;
const stateOf = (attributes: Readonly<Record<string, string>>) => stateAt(parameters, attributes);
const dataOf = (attributes: Readonly<Record<string, string>>) => compute(stateOf(attributes));

describe('λ ≤ d/2', () => {
  it.each([
    ['regular', '1/2', 1 / 2, true],
    ['flat', '1/4', 1 / 2, true],
    ['prior', '1', 1 / 2, false],
    ['boundary', '2', 1, false]
  ])('%s: λ = %s against d/2 = %s', (example, fraction, bound, holds) => {
    const data = dataOf({example});
    expect([data.coefficient.fraction, data.bound, data.holds]).toEqual([fraction, bound, holds]);
    expect(data.coefficient.exact).toBe(true);
    expect(drawn({definition}, stateOf({example}))).toContain(`the bound λ ≤ d/2 ${holds ? 'holds' : 'fails'}`);
  });

  it('fails as soon as the prior vanishes at the optimum: λ = (1 + h)/2', () => {
    expect(dataOf({example: 'prior', h: '0'}).holds).toBe(true);
    for (const h of [0.01, 0.5, 1.25, 2]) {
      const data = dataOf({example: 'prior', h: String(h)});
      expect(data.coefficient.lambda).toBeAllclose((1 + h) / 2, {rtol: 1e-15});
      expect(data.holds).toBe(false);
    }
  });

  it('V has the slope λ that rlct finds: ε with a prior |w|, ε²/2 in a corner', () => {
    for (const epsilon of ['1', '0.01', '1e-6']) {
      const e = Number(epsilon);
      expect(dataOf({example: 'prior', h: '1', epsilon}).volume).toBeAllclose(e, {rtol: 1e-12});
      expect(dataOf({example: 'boundary', epsilon}).volume).toBeAllclose(e ** 2 / 2, {rtol: 1e-12});
      expect(dataOf({example: 'flat', epsilon}).volume).toBeAllclose(e ** rlct('w^4').lambda, {rtol: 1e-12});
    }
  });
});

describe('the pictures', () => {
  it('fill the part of the prior that V measures', () => {
    for (const h of ['0', '1', '2']) {
      const data = dataOf({example: 'prior', h, epsilon: '0.2'});
      // The midpoint rule, exact up to h = 1; for h = 2 its error is below 1/(4 · 2000²) of the area.
      const steps = 2000;
      const width = data.edge / steps;
      let area = 0;
      for (let i = 0; i < steps; i++) area += 2 * width * density(data, (i + 0.5) * width);
      expect(area).toBeAllclose(data.volume, {rtol: 1e-7});
    }
  });

  it('let ε be dragged at the edge of the region and on the plot', () => {
    const state = stateOf({example: 'regular'});
    const drag = (handle: string, x: number, from = state) =>
      definition.drag!(handle, [x, 100], from, compute(from), 'wide');
    expect(drag('edge', 162 + 77)).toEqual({epsilon: 0.25});
    expect(drag('edge', 0)).toEqual({epsilon: parameters.epsilon.min});
    expect(drag('epsilon', 756)).toEqual({epsilon: 1});
    expect(drag('epsilon', 96 + 330)).toEqual({epsilon: 1e-3});
  });

  it('offer h only where there is a prior to change', () => {
    expect(definition.controls!(stateOf({example: 'prior'}))).toContain('h');
    expect(definition.controls!(stateOf({example: 'flat'}))).not.toContain('h');
  });
});
