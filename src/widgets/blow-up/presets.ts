import type {Preset} from '../figure-definition';

export const presets: readonly Preset[] = [
  {label: 'three lines: one blow-up, λ = 1/3', state: {curve: 'lines', 'blow-up': '1', chart: 'u'}},
  {label: 'cusp, first blow-up: now tangent', state: {curve: 'cusp', 'blow-up': '1', chart: 'u'}},
  {label: 'cusp, second: three in a point', state: {curve: 'cusp', 'blow-up': '2', chart: 'v'}},
  {label: 'cusp, third: resolved, λ = 5/12', state: {curve: 'cusp', 'blow-up': '3', chart: 'u'}},
  {label: 'two lines: a tie, so m = 2', state: {curve: 'crossing', 'blow-up': '1', chart: 'u'}},
  {label: 'tacnode: two blow-ups, λ = 3/8', state: {curve: 'tacnode', 'blow-up': '2', chart: 'u'}}
];
