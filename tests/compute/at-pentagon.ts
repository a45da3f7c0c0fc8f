import type {OptionsOf} from '../../src/compute';
import {superpositionPolygon} from '../../src/numerics';

const {weights, biases} = superpositionPolygon('5');

/** A short estimate for six features at the pentagon. */
export const atPentagon: OptionsOf<'estimateLearningCoefficient'> = {
  loss: {model: 'superposition', features: 6},
  wStar: [...weights, ...biases],
  lr: 1e-4,
  nbeta: 500,
  localization: 1,
  numDraws: 400,
  numChains: 3,
  seed: 7
};
