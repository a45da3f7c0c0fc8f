import {fisherInformation, type SmallModel, smallModelScores, smallModels} from '../../numerics';
import {type Direction, principalDirections} from '../direction-marks';
import {memo} from '../memo';
import type {State} from '../parameters';
import {box, type parameters} from './parameters';

export type FisherState = State<typeof parameters>;

/** The choices by the names of the small models. */
const models: Readonly<Record<string, SmallModel>> = {
  line: smallModels.line,
  cubic: smallModels.cubicLine,
  mixture: smallModels.mixture,
  tanh: smallModels.tanh,
  'reduced-rank': smallModels.product,
  'deep-linear': smallModels.threeLayers
};

/** The ellipse is {v : vᵀIv = level}. */
export const level = 1 / 2;
/** Functions are drawn on [−reach, reach]. */
export const reach = 3;

export interface FisherDirection extends Direction {
  /** vᵀIv. */
  readonly information: number;
  /** ∂_v of the mean or the density over `xs`. */
  readonly derivative: Float64Array;
}
export interface FisherData {
  readonly model: SmallModel;
  readonly w: readonly [number, number];
  /** I(w), row-major. */
  readonly matrix: readonly [number, number, number, number];
  readonly rank: number;
  /** Eigenvectors, the one with the larger eigenvalue first. */
  readonly directions: readonly [FisherDirection, FisherDirection];
  /** The ellipse around w, cut off by the picture: [a, b] and whether this is a point of the ellipse. */
  readonly ellipse: readonly (readonly [a: number, b: number, cut: boolean])[];
  readonly xs: Float64Array;
  readonly values: Float64Array;
}

const nodes = 101;
const xs = Float64Array.from({length: nodes}, (_, i) => reach * ((2 * i) / (nodes - 1) - 1));

/** The parameters a model may have: [least, largest] of a and of b. */
export const rangeOf = (model: SmallModel) =>
  [
    [model.of === 'density' ? 0 : -box, model.of === 'density' ? 1 : box],
    [-box, box]
  ] as const;

const rays = 180;
const halvings = 12;

/** Ray by ray around w: as far as the ellipse reaches, or to the border of the picture. */
function ellipseOf(model: SmallModel, w: readonly number[], directions: readonly FisherDirection[]) {
  const ranges = rangeOf(model);
  const ray = (angle: number) => {
    // Even in the picture, whose axes may have different units.
    const u = [Math.cos(angle), Math.sin(angle)].map((v, j) => (v * (ranges[j][1] - ranges[j][0])) / 2);
    const squared = directions.reduce(
      (sum, {v, information}) => sum + information * (v[0] * u[0] + v[1] * u[1]) ** 2,
      0
    );
    const room = u.map((v, j) => (v === 0 ? Infinity : (ranges[j][v > 0 ? 1 : 0] - w[j]) / v));
    const border = Math.min(...room);
    const radius = Math.sqrt(level / squared);
    const r = Math.min(radius, border);
    return [w[0] + r * u[0], w[1] + r * u[1], radius > border] as const;
  };
  const points = [ray(0)];
  for (let i = 1; i <= rays; i++) {
    const next = ray((2 * Math.PI * i) / rays);
    // Where the ellipse crosses the border, its last point before it.
    if (next[2] !== points[points.length - 1][2]) {
      let [low, high] = [(2 * Math.PI * (i - 1)) / rays, (2 * Math.PI * i) / rays];
      for (let k = 0; k < halvings; k++) {
        const middle = (low + high) / 2;
        if (ray(middle)[2] === next[2]) high = middle;
        else low = middle;
      }
      points.push(ray(next[2] ? low : high));
    }
    points.push(next);
  }
  return points;
}

const atParameter = memo((name: string, a: number, b: number): FisherData => {
  const model = models[name];
  const w = [a, b] as const;
  const information = fisherInformation(smallModelScores(model, w));
  const {rank, eigenvalues} = information;
  const principal = principalDirections(information);
  const gradients = Array.from(xs, x => model.gradient(x, w));
  const direction = (i: number): FisherDirection => {
    const {v, null: blind} = principal[i];
    return {
      v,
      null: blind,
      information: blind ? 0 : eigenvalues[i],
      derivative: Float64Array.from(gradients, ([da, db]) => v[0] * da + v[1] * db)
    };
  };
  const directions = [direction(0), direction(1)] as const;
  const entry = (i: number, j: number) =>
    directions.reduce((sum, {v, information}) => sum + information * v[i] * v[j], 0);
  return {
    model,
    w,
    matrix: [entry(0, 0), entry(0, 1), entry(1, 0), entry(1, 1)],
    rank,
    directions,
    ellipse: ellipseOf(model, w, directions),
    xs,
    values: xs.map(x => model.value(x, w))
  };
});

export const compute = ({model, a, share, b}: FisherState): FisherData =>
  atParameter(model, model === 'mixture' ? share : a, b);
