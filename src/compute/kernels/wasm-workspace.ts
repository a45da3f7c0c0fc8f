import {kernelMemory} from './kernel-memory';
import {checkedShapes, checkedSizes, type Matrix, type Shapes, type Workspace} from './workspace';

/**
 * A workspace in WebAssembly, f32.
 *
 * @param productRoom bytes that a product works in, as the kernels say
 *
 * Error of a product: 2⁻²⁴ (depth + 1) of Σ|aᵢₚ bₚⱼ| for an entry.
 */
export function wasmWorkspace<Name extends string>(
  module: WebAssembly.Module,
  productRoom: number,
  shapes: Shapes<Name>
): Workspace<Name> {
  const named = checkedShapes(shapes);
  const {functions, buffer, addresses} = kernelMemory(
    module,
    productRoom,
    ...named.map(([, rows, columns]) => 4 * rows * columns)
  );
  const addressOf = new Map<Matrix, number>();
  const matrices = named.map(([name, rows, columns], i) => {
    const matrix: Matrix = {rows, columns, data: new Float32Array(buffer, addresses[i + 1], rows * columns)};
    addressOf.set(matrix, addresses[i + 1]);
    return [name, matrix] as const;
  });
  const own = new Set(addressOf.keys());
  return {
    matrices: Object.fromEntries(matrices) as Record<Name, Matrix>,
    multiply(out, a, b, options = {}) {
      const {rows, depth, columns} = checkedSizes(out, a, b, options, own);
      const [aRow, aColumn] = options.transposeA ? [1, rows] : [depth, 1];
      const [bRow, bColumn] = options.transposeB ? [1, depth] : [columns, 1];
      functions.product(
        addressOf.get(out)!,
        addressOf.get(a)!,
        addressOf.get(b)!,
        rows,
        depth,
        columns,
        aRow,
        aColumn,
        bRow,
        bColumn,
        options.accumulate ? 1 : 0,
        addresses[0]
      );
    }
  };
}
