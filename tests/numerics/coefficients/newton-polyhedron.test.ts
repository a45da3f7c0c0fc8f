import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {newtonPolyhedron} from '../../../src/numerics/coefficients/newton-polyhedron';
import {
  compare,
  divide,
  formatRational,
  multiply,
  type Rational,
  rational,
  sign,
  subtract
} from '../../../src/numerics/polynomials/rational';

describe('newtonPolyhedron', {timeout: 60_000}, () => {
  it('has the vertices, facets and meeting face of x⁴ + x²y² + y⁶', () => {
    const polyhedron = newtonPolyhedron([
      [4, 0],
      [2, 2],
      [0, 6],
      [5, 1]
    ]);
    expect(polyhedron.vertices).toEqual([
      [0, 6],
      [2, 2],
      [4, 0]
    ]);
    expect(polyhedron).toMatchObject({lambda: 0.5, fraction: '1/2', multiplicity: 2, meeting: [2, 2]});
    expect(polyhedron.face).toMatchObject({vertices: [1], dimension: 0, bounded: true});
    expect(polyhedron.face.facets).toHaveLength(2);
    expect(polyhedron.facets).toHaveLength(2);
    expect(polyhedron.facets).toContainEqual({normal: [1, 1], level: 4, vertices: [1, 2], bounded: true});
    expect(polyhedron.facets).toContainEqual({normal: [2, 1], level: 6, vertices: [0, 1], bounded: true});
  });

  it('has unbounded facets where a variable divides everything', () => {
    const {facets, face, lambda} = newtonPolyhedron([[2, 4]]);
    expect(facets).toEqual([
      {normal: [1, 0], level: 2, vertices: [0], bounded: false},
      {normal: [0, 1], level: 4, vertices: [0], bounded: false}
    ]);
    expect(face).toMatchObject({dimension: 1, bounded: false});
    expect(lambda).toBe(0.25);
  });

  it.each([
    [
      [
        [2, 2, 0],
        [0, 2, 2],
        [2, 0, 2]
      ],
      undefined,
      '3/4',
      1
    ],
    [[[2, 2, 2]], undefined, '1/2', 3],
    [[[2, 2]], [1, 0], '1/2', 1],
    [[[2]], [1], '1', 1],
    [
      [
        [2, 0, 0],
        [0, 2, 0],
        [0, 0, 4]
      ],
      undefined,
      '5/4',
      1
    ],
    [
      [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 1]
      ],
      undefined,
      '3/2',
      1
    ]
  ])('%j with prior %j has λ = %s, m = %i', (exponents, prior, fraction, multiplicity) => {
    expect(newtonPolyhedron(exponents, prior)).toMatchObject({fraction, multiplicity});
  });

  it('agrees with all d-subsets of inequalities', () => {
    const shapes = fc.integer({min: 1, max: 4}).chain(d =>
      fc.tuple(
        fc.array(
          fc.array(fc.integer({min: 0, max: 7}), {minLength: d, maxLength: d}).filter(a => a.some(e => e > 0)),
          {minLength: 1, maxLength: 5}
        ),
        fc.array(fc.integer({min: 0, max: 2}), {minLength: d, maxLength: d})
      )
    );
    fc.assert(
      fc.property(shapes, ([exponents, prior]) => {
        const {fraction, facets} = newtonPolyhedron(exponents, prior);
        const corners = cornersBySubsets(exponents);
        expect(
          facets.map(({normal, level}) => normal.map(x => formatRational(rational(x, level))).join()).sort()
        ).toEqual([...corners.keys()].sort());
        const values = [...corners.values()].map(u =>
          u.reduce((sum, x, i) => subtract(sum, multiply(x, rational(-1 - prior[i]!))), rational(0))
        );
        expect(fraction).toBe(formatRational(values.reduce((a, b) => (compare(b, a) < 0 ? b : a))));
      }),
      {numRuns: 200}
    );
  });

  it.each([
    [[], 'exponents must have shape (n, d) with n ≥ 1 and d from 1 to 6, got (0, 0)'],
    [[[1, 1, 1, 1, 1, 1, 1]], 'exponents must have shape (n, d) with n ≥ 1 and d from 1 to 6, got (1, 7)'],
    [[[1, 2], [1]], 'exponents[1] must have 2 entries, got 1'],
    [[[1, -2]], 'exponents[0] must be whole numbers from 0 to 240, got 1, -2'],
    [[[1, Number.NaN]], 'exponents[0] must be whole numbers from 0 to 240, got 1, NaN'],
    [
      [
        [1, 1],
        [0, 0]
      ],
      'exponents[1] must not be all 0: a constant does not vanish'
    ]
  ])('refuses %j', (exponents, message) => {
    expect(() => newtonPolyhedron(exponents)).toThrow(new RangeError(message));
  });

  it('refuses a prior of another length, or that has no integral', () => {
    expect(() => newtonPolyhedron([[2, 2]], [1])).toThrow(new RangeError('prior must have 2 entries, got 1'));
    expect(() => newtonPolyhedron([[2]], [-1])).toThrow(new RangeError('prior[0] must be above -1 and finite, got -1'));
    expect(() => newtonPolyhedron([[2]], [Number.NaN])).toThrow(RangeError);
  });
});

/** The vertices of {u ≥ 0, ⟨u, a⟩ ≥ 1} by solving every d of the inequalities as equations. */
function cornersBySubsets(exponents: readonly (readonly number[])[]): Map<string, Rational[]> {
  const d = exponents[0]!.length;
  const inequalities = [
    ...exponents.map(a => [...a, 1].map(x => rational(x))),
    ...Array.from({length: d}, (_, i) => Array.from({length: d + 1}, (_, j) => rational(i === j ? 1 : 0)))
  ];
  const found = new Map<string, Rational[]>();
  const choose = (from: number, rows: Rational[][]): void => {
    if (rows.length < d) {
      for (let i = from; i < inequalities.length; i++) choose(i + 1, [...rows, inequalities[i]!]);
      return;
    }
    const u = solve(rows.map(row => [...row]));
    if (!u) return;
    const slack = (row: Rational[]) => u.reduce((sum, x, i) => subtract(sum, multiply(x, row[i]!)), row[d]!);
    if (inequalities.every(row => sign(slack(row)) <= 0)) found.set(u.map(formatRational).join(), u);
  };
  choose(0, []);
  return found;
}

function solve(rows: Rational[][]): Rational[] | undefined {
  const d = rows.length;
  for (let k = 0; k < d; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && sign(row[k]!) !== 0);
    if (pivot < 0) return undefined;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const lead = rows[k]!.map(x => divide(x, rows[k]![k]!));
    rows = rows.map((row, i) => (i === k ? lead : row.map((x, j) => subtract(x, multiply(row[k]!, lead[j]!)))));
  }
  return rows.map(row => row[d]!);
}
