import {
  type Fibre,
  type FibredModel,
  fibre,
  fisherInformation,
  type SmallModel,
  smallModelScores,
  smallModels
} from '../../numerics';
import {type Direction, principalDirections} from '../direction-marks';
import {memo} from '../memo';
import type {State} from '../parameters';
import {box, type parameters} from './parameters';

export type MapState = State<typeof parameters>;

/** So far from w are the neighbours whose functions are drawn. */
export const step = 0.3;
/** Functions are drawn on [−reach, reach]. */
export const reach = 1.6;

export interface MapData {
  readonly dimension: 1 | 2;
  readonly w: readonly number[];
  readonly fibre: Fibre;
  /** Another parameter of the fibre, where `along` says. */
  readonly twin: readonly number[];
  /** Whether no two parameters of the box share a function. */
  readonly oneToOne: boolean;
  /** Of the derivative of the map at w. */
  readonly rank: number;
  /** Orthonormal, the direction that moves the function most first. */
  readonly directions: readonly Direction[];
  readonly xs: Float64Array;
  readonly values: Float64Array;
  readonly twinValues: Float64Array;
  /** A direction: the functions one step away, with and against it. */
  readonly neighbours: readonly (readonly [Float64Array, Float64Array])[];
}

const nodes = 81;
const xs = Float64Array.from({length: nodes}, (_, i) => reach * ((2 * i) / (nodes - 1) - 1));

const injective: readonly string[] = ['line', 'cube'];

/** All but the second parameter of the fibre: `along` moves nothing else. */
const atParameter = memo((map: FibredModel, ...w: readonly number[]) => {
  const model: SmallModel = smallModels[map];
  const over = (parameter: readonly number[]) => xs.map(x => model.value(x, parameter));
  const information = fisherInformation(smallModelScores(model, w));
  const directions = principalDirections(information);
  return {
    dimension: model.dimension,
    w,
    fibre: fibre(map, w, box),
    oneToOne: injective.includes(map),
    rank: information.rank,
    directions,
    xs,
    values: over(w),
    neighbours: directions.map(({v}) => {
      const moved = (sign: number) => over(w.map((entry, i) => entry + sign * step * v[i]));
      return [moved(1), moved(-1)] as const;
    }),
    over
  };
});

export function compute({map, w, a, b, along}: MapState): MapData {
  const model = map as FibredModel;
  const {over, ...rest} = atParameter(model, ...(smallModels[model].dimension === 1 ? [w] : [a, b]));
  const twin = rest.fibre.at(along);
  return {...rest, twin, twinValues: over(twin)};
}

const graphNodes = 101;

/** In one variable, the whole map: the slope of f_w for w over the box. */
export const graph = memo((map: string) => {
  const ws = Float64Array.from({length: graphNodes}, (_, i) => box * ((2 * i) / (graphNodes - 1) - 1));
  const model: SmallModel = smallModels[map as FibredModel];
  return {ws, slopes: ws.map(w => model.value(1, [w]))};
});
