import {expect, it} from 'vitest';
import {kernels} from '../../../src/compute/kernels/kernels';
import {referenceKernels} from '../../../src/compute/kernels/reference-kernels';
import {random, superpositionSample} from '../../../src/numerics';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** Hosts that refuse, each in its way. */
const refuse = (message: string) =>
  class {
    constructor() {
      throw new WebAssembly.CompileError(message);
    }
  };
const refusals: [string, unknown][] = [
  ['no WebAssembly at all', undefined],
  ['no SIMD', {validate: () => false}],
  ['a policy that forbids code', {validate: () => true, Module: refuse('unsafe-eval')}],
  ['a validate that throws', {validate: refuse('no')}],
  ['a module that is none', {validate: () => true, Module: Object}]
];

it('kernels() are there in Node, at once', () => {
  expect(kernels()).toMatchObject({engine: 'wasm'});
});

it.each(refusals)('kernels() are undefined with %s', (_, host) => {
  expect(kernels({WebAssembly: host as typeof WebAssembly})).toBeUndefined();
});

it.each([
  ['WebAssembly', () => kernels()],
  ['TypeScript', () => kernels({}) ?? referenceKernels()]
])('the kernels do the same in %s', (_, engine) => {
  const {sampledSuperposition, workspace} = engine()!;
  const loss = sampledSuperposition(superpositionSample(100, 6, random(1)), {features: 6});
  const w = new Float64Array(18).fill(0.5);
  const gradient = new Float64Array(18);
  expect(loss.valueAndGradient!(w, gradient)).toBe(loss.value(w));
  expect(loss.value(w)).toBeAllclose(2.5, {rtol: 1});
  const three = sampledSuperposition([1, 2, 3], {features: 3, hidden: 1});
  expect(three).toMatchObject({hidden: 1, dimension: 6});
  const {matrices, multiply} = workspace({a: [1, 2], b: [2, 1], out: [1, 1]});
  matrices.a.data.set([2, 3]);
  matrices.b.data.set([5, 7]);
  multiply(matrices.out, matrices.a, matrices.b);
  expect([...matrices.out.data]).toEqual([31]);
});
