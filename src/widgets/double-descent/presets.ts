import type {Preset} from '../figure-definition';

const plain = {reach: 'all', n: '30', noise: '0.2', ridge: '0'};

export const presets: readonly Preset[] = [
  {label: 'The classical U, up to p = n', state: {...plain, reach: 'threshold', features: '12'}},
  {label: 'Double descent', state: {...plain, features: '400'}},
  {label: 'More noise: a higher peak', state: {...plain, noise: '0.5', features: '30'}},
  {label: 'Ridge: no peak', state: {...plain, noise: '0.5', ridge: '0.5', features: '30'}},
  {label: 'More data: the peak moves', state: {...plain, n: '60', features: '60'}},
  {label: 'So noisy that the U wins', state: {...plain, noise: '1', features: '400'}}
];
