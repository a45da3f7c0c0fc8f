import {describe, expect, it} from 'vitest';
import * as numerics from '../../src/numerics';

const loss = numerics.normalCrossing([2, 2]);
const u = numerics.random(1);
const chain = Float64Array.from({length: 8}, (_, i) => Math.sin(i));
const wStar = Float64Array.of(0, 0);
const sampling = {lr: 0.01, nbeta: 50, localization: 1, seed: 1, chain: 0, start: Float64Array.of(0.1, 0.2)};
const counts = {numDraws: 4, numChains: 2, numBurninSteps: 1, numStepsBwDraws: 1};
const points = [1e-1, 1e-2, 1e-3, 1e-4].map(epsilon => ({epsilon, volume: epsilon ** 0.4}));

type Name = keyof typeof numerics;
type Row = readonly [name: Name, args: readonly unknown[], positive?: readonly string[]];

/** Good arguments for each public function that takes numbers, and the paths in them of numbers that must be positive. */
const rows: readonly Row[] = [
  ['deepLinearLearningCoefficient', [[3, 2, 3], 1], ['0.0', '0.1', '0.2']],
  [
    'monomialLearningCoefficient',
    [
      [2, 4],
      [0, 1]
    ]
  ],
  [
    'newtonPolyhedron',
    [
      [
        [2, 0],
        [0, 4]
      ],
      [0, 1]
    ]
  ],
  ['reducedRankLearningCoefficient', [{inputs: 3, hidden: 2, outputs: 3, rank: 1}], ['0.inputs', '0.hidden']],
  ['rlct', ['x^2y^4', {prior: [0, 1], at: [0, 0]}]],
  ['tanhLearningCoefficient', [3], ['0']],
  ['vandermondeLearningCoefficient', [3, {q: 2, outputs: 2}], ['0', '1.q', '1.outputs']],
  ['combinedFreeEnergy', [[1, 2]]],
  ['criticalSampleSize', [{deltaLoss: 0.01, deltaLambda: 1, constant: 0}], ['0.deltaLoss', '0.deltaLambda']],
  [
    'freeEnergy',
    ['w^4', 100, {box: 1, beta: 1, prior: [0], relativeError: 1e-4}],
    ['1', '2.box', '2.beta', '2.relativeError']
  ],
  ['freeEnergyAsymptotic', [{n: 100, loss: 1, lambda: 0.5, multiplicity: 2}], ['0.n', '0.multiplicity']],
  [
    'freeEnergyByIntegration',
    [loss, 20, {...counts, box: 1, lr: 0.1, seed: 1, numLeapfrogSteps: 4, temperatures: [0.1, 1]}],
    ['1', '2.numDraws', '2.numChains', '2.numStepsBwDraws', '2.box', '2.lr', '2.numLeapfrogSteps', '2.temperatures.0']
  ],
  ['generalizationError', [{model: {power: 1}, n: 4, estimator: 'bayes'}], ['0.model.power', '0.n']],
  ['lambertW', [-0.1]],
  ['waic', [[chain, chain], {beta: 1}], ['1.beta']],
  ['wbic', [[chain, chain], 100], ['1']],
  [
    'deepLinear',
    [
      [2, 1, 2],
      [1, 0, 0, 0],
      [1, 0, 0, 1]
    ],
    ['0.0', '0.1', '0.2']
  ],
  ['deepLinearTeacher', [[2, 1, 2], 1, u], ['0.0', '0.1', '0.2']],
  [
    'fisherInformation',
    [
      [
        [1, 2],
        [3, 4]
      ],
      {tolerance: 1e-9}
    ]
  ],
  ['fibre', ['line', [0.5, 0.5], 1], ['2']],
  ['gaussianPower', [2], ['0']],
  ['twoPhases', [0.1], ['0']],
  ['modularWaves', [23, [1, 3]], ['0']],
  ['quadraticModularNetwork', [7, 4, u], ['0', '1']],
  ['reluCircle', [23, 5], ['0', '1']],
  ['normalCrossing', [[2, 4]]],
  ['normalMixture', [{a: 0, b: 0}]],
  [
    'reducedRankRegression',
    [{inputs: 2, hidden: 1, outputs: 2}, [1, 0, 0, 0], [1, 0, 0, 1]],
    ['0.inputs', '0.hidden', '0.outputs']
  ],
  [
    'sampledDeepLinear',
    [
      [1, 1, 1],
      [1, 2],
      [2, 3]
    ],
    ['0.0', '0.1', '0.2']
  ],
  ['sampledNormalMixture', [[1, 2]]],
  ['sampledSuperposition', [[1, 2, 3, 4], {features: 2, hidden: 2}], ['1.features', '1.hidden']],
  ['sampledTanhNetwork', [[1, 2], [0, 1], 1], ['2']],
  ['superposition', [6], ['0']],
  [
    'superpositionLoss',
    [
      [1, 2, 3, 4],
      [0, 0]
    ]
  ],
  ['superpositionPolygon', ['5', -1e-3]],
  ['superpositionSample', [3, 2, u], ['0', '1']],
  ['tanhNetwork', [{hidden: 1, truth: {a: 1, b: 1}}], ['0.hidden']],
  ['effectiveSampleSize', [[chain, chain]]],
  ['splitRHat', [[chain, chain]]],
  [
    'estimateLearningCoefficient',
    [loss, wStar, {...counts, firstChain: 0, lr: 0.01, nbeta: 50, localization: 1, seed: 1, initLoss: 0}],
    ['2.numDraws', '2.numChains', '2.numStepsBwDraws', '2.lr', '2.nbeta']
  ],
  ['sgld', [loss, wStar, sampling], ['2.lr', '2.nbeta']],
  ['rmspropSgld', [loss, wStar, {...sampling, alpha: 0.9, eps: 0.1}], ['2.lr', '2.nbeta', '2.eps']],
  ['mala', [loss, wStar, sampling], ['2.lr', '2.nbeta']],
  [
    'hmc',
    [loss, wStar, {...sampling, numLeapfrogSteps: 3, box: 2}],
    ['2.lr', '2.nbeta', '2.numLeapfrogSteps', '2.box']
  ],
  ['random', [1, 0]],
  ['normalSums', [1, 2], ['1']],
  ['sgldQuadraticBias', [{curvature: [1, 2], nbeta: 10, localization: 1, lr: 0.01}], ['0.nbeta', '0.lr']],
  ['adam', [loss, wStar, {lr: 0.01, betas: [0.9, 0.99], eps: 1e-8, weightDecay: 0}], ['2.lr']],
  ['adamW', [loss, wStar, {lr: 0.01, betas: [0.9, 0.99], eps: 1e-8, weightDecay: 0}], ['2.lr']],
  ['sgd', [loss, wStar, {lr: 0.01, momentum: 0.5, weightDecay: 0}], ['2.lr']],
  ['fitVolumeScaling', [points, 1], ['1', ...points.flatMap((_, i) => [`0.${i}.epsilon`, `0.${i}.volume`])]],
  ['normalCrossingVolume', [0.1, [2, 4], [0, 1]], ['0']],
  ['sublevelSlicer', ['x^2y^2', 1], ['1']],
  ['sublevelSlice', ['x^2y^2', 0.1, {box: 1, at: [0.5]}], ['1', '2.box']],
  ['sublevelRegion', ['x^2y^2', 0.1, {box: 1, columns: 8}], ['1', '2.box', '2.columns']],
  ['sublevelVolume', ['x^2y^2', [0.1], {box: 1, relativeError: 1e-4, seed: 1}], ['1.0', '2.box', '2.relativeError']]
];

const functions: Readonly<Record<Name, unknown>> = {...numerics};

/** Calls a function; a generator is run out. */
function call(name: Name, args: readonly unknown[]): unknown {
  const result = (functions[name] as (...args: readonly unknown[]) => unknown)(...args);
  const isGenerator = typeof (result as {next?: unknown} | undefined)?.next === 'function';
  return isGenerator ? numerics.drain(result as Generator) : result;
}

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || value instanceof Float64Array;

/** The paths to all numbers, and to all lists, in arguments that are data. */
function* paths(value: unknown, path = ''): Generator<{path: string; isNumber: boolean}> {
  if (value === loss || value === u) return;
  if (typeof value === 'number') yield {path, isNumber: true};
  if (typeof value !== 'object' || value === null) return;
  if (isList(value) && path !== '') yield {path, isNumber: false};
  for (const [key, inner] of Object.entries(value)) yield* paths(inner, path === '' ? key : `${path}.${key}`);
}

/** A copy with what is at the path replaced. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: (old: unknown) => unknown): unknown {
  if (key === undefined) return by(value);
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  if (value instanceof Float64Array) return value.with(Number(key), inner as number);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  return {...(value as object), [key]: inner};
}

const withValue = (args: readonly unknown[], path: string, by: (old: unknown) => unknown) =>
  replaced(args, path.split('.'), by) as readonly unknown[];

const mayBeEmpty = (name: Name, path: string) => name === 'sublevelVolume' && path === '1';

const cases = rows.map(([name, args, positive = []]) => ({name, args, positive}));

describe.each(cases)('$name', ({name, args, positive}) => {
  it('takes the good arguments', () => {
    expect(() => call(name, args)).not.toThrow();
  });

  const numbers = [...paths(args)].filter(({isNumber}) => isNumber).map(({path}) => path);
  it.each(numbers)('throws a RangeError that names NaN for argument %s', path => {
    expect(() =>
      call(
        name,
        withValue(args, path, () => Number.NaN)
      )
    ).toThrow(RangeError);
    expect(() =>
      call(
        name,
        withValue(args, path, () => Number.NaN)
      )
    ).toThrow(/NaN/);
  });

  it.each(positive.map(path => [path]))(
    'throws a RangeError that names the value for argument %s at 0 and below',
    path => {
      for (const value of [0, -1]) {
        expect(() =>
          call(
            name,
            withValue(args, path, () => value)
          )
        ).toThrow(RangeError);
        expect(() =>
          call(
            name,
            withValue(args, path, () => value)
          )
        ).toThrow(new RegExp(`${value}\\b`));
      }
    }
  );

  const lists = [...paths(args)].filter(({path, isNumber}) => !isNumber && !mayBeEmpty(name, path));
  it.each(lists.map(({path}) => [path]))('throws a RangeError for an empty list for argument %s', path => {
    const empty = (old: unknown) => (old instanceof Float64Array ? new Float64Array(0) : []);
    expect(() => call(name, withValue(args, path, empty))).toThrow(RangeError);
  });
});
