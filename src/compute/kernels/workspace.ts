/** Name → rows and columns of a matrix; 0 is allowed. */
export type Shapes<Name extends string> = Readonly<Record<Name, readonly [rows: number, columns: number]>>;

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** The entries, shape (rows, columns), row-major; f32 or f64 as the engine has them. */
  readonly data: Float32Array | Float64Array;
}

export interface ProductOptions {
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** Adds to `out` instead of replacing it. */
  readonly accumulate?: boolean;
}

/** Matrices that live together, and their products. */
export interface Workspace<Name extends string> {
  readonly matrices: Readonly<Record<Name, Matrix>>;
  /**
   * out = A·B, with Aᵀ or Bᵀ if asked for.
   *
   * @throws RangeError if a matrix is not of this workspace, the shapes do not fit, or out is a factor too
   */
  multiply(out: Matrix, a: Matrix, b: Matrix, options?: ProductOptions): void;
}

export interface ProductSizes {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
}

/** Shapes by name, checked. @throws RangeError if a size is not an integer that is 0 or more */
export function checkedShapes<Name extends string>(shapes: Shapes<Name>): [Name, number, number][] {
  return (Object.keys(shapes) as Name[]).map(name => {
    const [rows, columns] = shapes[name];
    for (const size of [rows, columns])
      if (!(Number.isSafeInteger(size) && size >= 0))
        throw new RangeError(`matrix ${name} must have sizes that are integers of 0 or more, got ${rows} × ${columns}`);
    return [name, rows, columns];
  });
}

/** The sizes of a product, checked against its options. */
export function checkedSizes(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  {transposeA = false, transposeB = false}: ProductOptions,
  own: ReadonlySet<Matrix>
): ProductSizes {
  for (const [name, matrix] of Object.entries({out, a, b}))
    if (!own.has(matrix)) throw new RangeError(`${name} must be a matrix of this workspace`);
  if (out === a || out === b) throw new RangeError('out must not be one of the factors');
  const [rows, depth] = transposeA ? [a.columns, a.rows] : [a.rows, a.columns];
  const [inner, columns] = transposeB ? [b.columns, b.rows] : [b.rows, b.columns];
  if (inner !== depth || out.rows !== rows || out.columns !== columns)
    throw new RangeError(
      `shapes must fit: ${rows} × ${depth} times ${inner} × ${columns} into ${out.rows} × ${out.columns}`
    );
  return {rows, depth, columns};
}
