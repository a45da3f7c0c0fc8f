import {expect, it} from 'vitest';
import {gaussLegendre} from '../../../src/numerics/models/gauss-legendre';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('gaussLegendre has the known nodes and weights of three points', () => {
  const {nodes, weights} = gaussLegendre([-1, 1], 3);
  expect(nodes).toBeAllclose([-Math.sqrt(0.6), 0, Math.sqrt(0.6)], {atol: 1e-15});
  expect(weights).toBeAllclose([5 / 9, 8 / 9, 5 / 9]);
});

it('gaussLegendre is exact for polynomials of degree below twice the order, on every panel', () => {
  for (const order of [1, 2, 5, 12]) {
    const {nodes, weights} = gaussLegendre([0, 0.5, 2, 3], order);
    expect(nodes).toEqual(nodes.slice().sort());
    for (let degree = 0; degree < 2 * order; degree++) {
      const sum = nodes.reduce((total, x, i) => total + weights[i] * x ** degree, 0);
      expect(sum).toBeAllclose(3 ** (degree + 1) / (degree + 1), {rtol: 1e-14});
    }
  }
});
