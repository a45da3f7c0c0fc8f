import {build} from '../built-site';
import {measureAuthoring} from './dev-server';
import type {Measurement} from './measurement';
import {median, quantile} from './quantile';

/** How long the build of the whole talk takes. */
export const buildRows: Measurement = async ({rounds}) => {
  const durations = Array.from({length: rounds}, () => build() / 1000);
  return [{name: 'npm run build', unit: 's', ours: median(durations), budget: 20}];
};

/** The dev server's start, and edits of a slide. */
export const devRows: Measurement = async ({browser, rounds, quick}) => {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await measureAuthoring(browser, quick ? 4 : 12));
  const edits = runs.flatMap(run => run.edits);
  return [
    {name: 'dev server start → first slide', unit: 's', ours: median(runs.map(({start}) => start / 1000)), budget: 3},
    {name: 'edit → paint p50', unit: 'ms', ours: median(edits)},
    {name: 'edit → paint p95', unit: 'ms', ours: quantile(edits, 0.95), budget: 150}
  ];
};
