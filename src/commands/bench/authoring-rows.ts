import {build} from '../built-site';
import {measureAuthoring} from './dev-server';
import {forget} from './forget';
import type {Measurement} from './measurement';
import {median, quantile} from './quantile';

/** How long the build of the whole talk takes, nothing computed before. */
export const buildRows: Measurement = async ({rounds}) => {
  const durations = Array.from({length: rounds}, () => {
    forget();
    return build() / 1000;
  });
  return [{name: 'npm run build', unit: 's', ours: median(durations), budget: 20}];
};

/** The dev server's very first start, its start on any other day, and edits of a slide. */
export const devRows: Measurement = async ({browser, rounds, quick}) => {
  const firsts = [];
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    forget();
    firsts.push(await measureAuthoring(browser, 0));
    runs.push(await measureAuthoring(browser, quick ? 4 : 12));
  }
  const edits = runs.flatMap(run => run.edits);
  return [
    {
      name: 'dev server, very first start → first slide',
      unit: 's',
      ours: median(firsts.map(({start}) => start / 1000)),
      budget: 3
    },
    {name: 'dev server start → first slide', unit: 's', ours: median(runs.map(({start}) => start / 1000)), budget: 3},
    {name: 'edit → paint p50', unit: 'ms', ours: median(edits)},
    {name: 'edit → paint p95', unit: 'ms', ours: quantile(edits, 0.95), budget: 150}
  ];
};
