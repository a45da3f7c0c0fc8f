import {profiles} from './measured-page';
import {interleave, type Measurement} from './measurement';
import {median} from './quantile';
import {type Drag, measureSliders} from './slider';
import type {Row} from './table';

/** A slide of each figure, at its first state; the double descent's second slide asks first. */
const slides = [
  'classical-u',
  'modular-addition',
  'parameter-map',
  'singular-model',
  'cubic-gaussian',
  'broken-statistics',
  'volume-scaling',
  'remarks',
  'generalization-law',
  'free-energy',
  'free-energy-formula',
  'model-selection',
  'phase-transitions',
  'blow-up'
];

/** The drag of every slider of each figure: its slowest slider beside a hand-written plot. */
export const sliderRows: Measurement = async ({browser, deck, sliderFloor, rounds, quick}) => {
  const pages = [sliderFloor, ...slides.map(id => `${deck}#/${id}/0`)];
  const limit = quick ? 1 : Number.POSITIVE_INFINITY;
  const plain = await interleave(rounds, pages, url => measureSliders(browser, url, profiles.desktop, limit));
  const slow = await interleave(rounds, pages, url => measureSliders(browser, url, profiles.cpu4, limit));
  return slides.flatMap((id, i): Row[] => {
    const line = (name: string, drags: Drag[][][], figure: (drag: Drag) => number, unit: Row['unit']): Row => ({
      name: `${id}: ${name}`,
      unit,
      ours: worst(drags[i + 1], figure),
      floor: worst(drags[0], figure)
    });
    return [
      line('slider p50', plain, drag => drag.p50, 'ms'),
      {...line('slider p95', plain, drag => drag.p95, 'ms'), budget: 20},
      {...line('main thread an input', plain, drag => drag.mainTime, 'ms'), budget: 6},
      {...line('frames dropped', plain, drag => drag.droppedPercent, '%'), budget: 2},
      {...line('slider p50, CPU × 4', slow, drag => drag.p50, 'ms'), budget: 35},
      line('slider p95, CPU × 4', slow, drag => drag.p95, 'ms')
    ];
  });
};

// Of each slider the median over the rounds, of those the largest. A slider that starts long work has no times of its own.
function worst(rounds: Drag[][], figure: (drag: Drag) => number): number {
  const medians = rounds[0].map((_, slider) => median(rounds.map(drags => figure(drags[slider]))));
  return Math.max(...medians.filter(value => !Number.isNaN(value)));
}
