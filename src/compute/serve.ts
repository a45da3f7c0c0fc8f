import {begin, type ComputationTable} from './begin';
import type {Engine} from './engine';
import type {Host} from './host';
import {errorMessage, type FromWorker, type ToWorker} from './messages';
import {startSlices} from './slices';

/** Between slices the worker hears of a pause, ms. */
const SLICE = 10;

/** The page as a worker sees it. */
export interface PagePort {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/** The worker's side: runs the one computation that the page asks for, and tells how it goes. */
export function serve(page: PagePort, computations: ComputationTable, host?: Host): void {
  let engine: Engine<unknown> | undefined;
  page.onmessage = ({data}) => {
    if (data.type === 'pause') return engine?.pause();
    if (data.type === 'resume') return engine?.resume();
    page.postMessage({type: 'started'});
    engine = startSlices(() => begin(computations, data), {
      budget: SLICE,
      paused: data.paused,
      onProgress: partial => page.postMessage({type: 'progress', partial}),
      host
    });
    engine.result
      .then(value => page.postMessage({type: 'result', value}))
      .catch(error => page.postMessage(errorMessage(error)));
  };
}
