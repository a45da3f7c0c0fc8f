import {describe, expect, it} from 'vitest';
import {type Kernels, kernels} from '../../../src/compute/kernels/kernels';
import {referenceKernels} from '../../../src/compute/kernels/reference-kernels';
import type {Matrix} from '../../../src/compute/kernels/workspace';
import {random} from '../../../src/numerics';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const engines: [string, Kernels, number][] = [
  ['WebAssembly', kernels()!, 2 ** -24],
  ['TypeScript', referenceKernels(), 2 ** -53]
];

// Around the tile, 4 × 8, and the blocks, 64 rows, 256 deep, 256 columns.
const sizes = [
  [0, 3, 4],
  [3, 0, 4],
  [3, 4, 0],
  [1, 1, 1],
  [1, 5, 9],
  [5, 1, 7],
  [9, 5, 1],
  [4, 8, 8],
  [3, 7, 15],
  [65, 31, 17],
  [6, 257, 8],
  [5, 600, 3],
  [7, 3, 265],
  [67, 258, 259]
];

function fill(matrix: Matrix, seed: number): void {
  const u = random(seed);
  for (let i = 0; i < matrix.data.length; i += 1) matrix.data[i] = u.normal();
}

describe.each(engines)('a workspace in %s', (_, engine, rounding) => {
  it.each(sizes)(
    'multiplies %i × %i by × %i, straight and transposed, also onto what is there',
    (rows, depth, columns) => {
      for (const transposeA of [false, true]) {
        for (const transposeB of [false, true]) {
          const {matrices, multiply} = engine.workspace({
            before: [1, 8],
            a: transposeA ? [depth, rows] : [rows, depth],
            b: transposeB ? [columns, depth] : [depth, columns],
            out: [rows, columns],
            after: [1, 8]
          });
          const {a, b, out, before, after} = matrices;
          fill(a, 1);
          fill(b, 2);
          for (const accumulate of [false, true]) {
            fill(out, 3);
            const old = Float64Array.from(out.data);
            multiply(out, a, b, {transposeA, transposeB, accumulate});
            for (let i = 0; i < rows; i += 1) {
              for (let j = 0; j < columns; j += 1) {
                let sum = accumulate ? old[i * columns + j] : 0;
                let size = Math.abs(sum);
                for (let p = 0; p < depth; p += 1) {
                  const term =
                    a.data[transposeA ? p * rows + i : i * depth + p] *
                    b.data[transposeB ? j * depth + p : p * columns + j];
                  sum += term;
                  size += Math.abs(term);
                }
                const got = out.data[i * columns + j];
                // As promised; both sides round in the TypeScript case. Plain ifs: 60 000 matchers would take seconds.
                if (!(Math.abs(got - sum) <= 2 * rounding * (depth + 2) * size))
                  expect(got, `row ${i}, column ${j}`).toBeAllclose(sum, {
                    rtol: 0,
                    atol: 2 * rounding * (depth + 2) * size
                  });
              }
            }
          }
          expect([...before.data, ...after.data]).toEqual(new Array(16).fill(0));
        }
      }
    }
  );

  it('starts with zeros, and keeps workspaces apart', () => {
    const [first, second] = [1, 2].map(() => engine.workspace({a: [3, 2]}));
    expect([...first.matrices.a.data]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(first.matrices.a).toMatchObject({rows: 3, columns: 2});
    first.matrices.a.data.fill(1);
    expect([...second.matrices.a.data]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('keeps NaN, also at the edge of a tile', () => {
    const {matrices, multiply} = engine.workspace({a: [5, 2], b: [2, 9], out: [5, 9]});
    matrices.a.data[9] = Number.NaN;
    multiply(matrices.out, matrices.a, matrices.b);
    expect([...matrices.out.data.subarray(36)]).toEqual(new Array(9).fill(Number.NaN));
    expect([...matrices.out.data.subarray(0, 36)]).toEqual(new Array(36).fill(0));
  });

  it('refuses shapes that do not fit, foreign matrices and a product into a factor', () => {
    const {matrices, multiply} = engine.workspace({a: [2, 3], b: [3, 2], square: [2, 2]});
    const {a, b, square} = matrices;
    const other = engine.workspace({square: [2, 2]}).matrices;
    expect(() => multiply(square, a, a)).toThrow(new RangeError('shapes must fit: 2 × 3 times 2 × 3 into 2 × 2'));
    expect(() => multiply(a, a, b)).toThrow('out must not be one of the factors');
    expect(() => multiply(square, b, a)).toThrow('shapes must fit: 3 × 2 times 2 × 3 into 2 × 2');
    expect(() => multiply(other.square, a, b)).toThrow('out must be a matrix of this workspace');
    expect(() => engine.workspace({a: [2, -1]})).toThrow(
      'matrix a must have sizes that are integers of 0 or more, got 2 × -1'
    );
    expect(() => engine.workspace({a: [0.5, 1]})).toThrow(RangeError);
  });
});

it('WebAssembly refuses more memory than it can address', () => {
  expect(() => kernels()!.workspace({a: [2 ** 16, 2 ** 15]})).toThrow(RangeError);
});
