import type {Preset} from '../figure-definition';

export const presets: readonly Preset[] = [
  {label: 'One clock: right, barely', state: {view: 'waves', p: '23', frequencies: '1', seed: '17'}},
  {label: 'Five clocks: a clear lead', state: {view: 'waves', p: '23', frequencies: '5', seed: '17'}},
  {label: 'p = 12: one clock leaves a tie', state: {view: 'waves', p: '12', frequencies: '1', seed: '17'}},
  {label: 'p = 12: a second clock settles it', state: {view: 'waves', p: '12', frequencies: '2', seed: '17'}},
  {label: 'p = 113: five of 56 frequencies', state: {view: 'waves', p: '113', frequencies: '5', seed: '17'}},
  {label: 'Pearce: five ReLU neurons', state: {view: 'circle', p: '23', neurons: '5'}},
  {label: 'Pearce: six are worse', state: {view: 'circle', p: '23', neurons: '6'}},
  {label: 'Gromov: 32 neurons', state: {view: 'network', p: '23', width: '32', seed: '17'}},
  {label: 'Gromov: 128 neurons', state: {view: 'network', p: '23', width: '128', seed: '17'}}
];
