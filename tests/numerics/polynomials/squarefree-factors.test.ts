import {expect, it} from 'vitest';
import {squarefreeFactors} from '../../../src/numerics/polynomials/squarefree-factors';
import type {BivariatePolynomial} from '../../../src/numerics/polynomials/subresultant';

const rows = (...list: number[][]): BivariatePolynomial => list.map(row => row.map(BigInt));

it('squarefreeFactors splits off content and multiplicities', () => {
  // 3 x² y³ (y − x)²
  const f = rows([], [], [], [0, 0, 0, 0, 3], [0, 0, 0, -6], [0, 0, 3]);
  const {content, factors} = squarefreeFactors(f);
  expect(content).toEqual([0n, 0n, 3n]);
  expect(factors.map(({multiplicity}) => multiplicity)).toEqual([2, 3]);
  expect(factors[1].factor.map(row => row.map(Number))).toEqual([[], [1]]);
  expect(factors[0].factor.length).toBe(2);
});

it('squarefreeFactors keeps the sign', () => {
  expect(squarefreeFactors(rows([0, 1], [-1]))).toEqual({
    content: expect.arrayContaining([expect.anything()]),
    factors: [{multiplicity: 1, factor: expect.anything()}]
  });
  for (const f of [rows([0, 1], [-1]), rows([-4], [], [-1]), rows([0, 0, -2], [], [2])]) {
    const {content, factors} = squarefreeFactors(f);
    const lead = factors.reduce((p, {factor, multiplicity}) => p * factor.at(-1)!.at(-1)! ** BigInt(multiplicity), 1n);
    expect(content.at(-1)! * lead).toBe(f.at(-1)!.at(-1));
  }
});

it('squarefreeFactors of a polynomial in x alone is its content', () => {
  expect(squarefreeFactors(rows([1, 2, 1]))).toEqual({content: [1n, 2n, 1n], factors: []});
});

it('squarefreeFactors throws for 0', () => {
  expect(() => squarefreeFactors([])).toThrow('the zero polynomial has no factors');
});
