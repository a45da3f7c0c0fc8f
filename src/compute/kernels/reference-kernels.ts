import {matrixProduct, sampledSuperposition} from '../../numerics';
import type {Kernels} from './kernels';
import {checkedShapes, checkedSizes, type Matrix, type Shapes, type Workspace} from './workspace';

/** The kernels in TypeScript, f64: the reference, and what runs where WebAssembly does not. */
export function referenceKernels(): Kernels {
  return {engine: 'typescript', sampledSuperposition, workspace};
}

function workspace<Name extends string>(shapes: Shapes<Name>): Workspace<Name> {
  const matrices = checkedShapes(shapes).map(
    ([name, rows, columns]) => [name, {rows, columns, data: new Float64Array(rows * columns)}] as const
  );
  const own = new Set<Matrix>(matrices.map(([, matrix]) => matrix));
  return {
    matrices: Object.fromEntries(matrices) as Record<Name, Matrix>,
    multiply(out, a, b, options = {}) {
      const sizes = checkedSizes(out, a, b, options, own);
      matrixProduct(out.data as Float64Array, a.data as Float64Array, b.data as Float64Array, {...sizes, ...options});
    }
  };
}
