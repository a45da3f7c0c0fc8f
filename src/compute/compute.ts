/// <reference types="vite/client" />
import type {Computations} from './computations';
import {type Platform, type Run, type RunOptions, supervise} from './supervise';

export type ComputationName = keyof Computations;
export type OptionsOf<Name extends ComputationName> = Parameters<Computations[Name]>[0];
type Yield<Computation> = Computation extends Generator<infer Partial, unknown, unknown> ? Partial : never;
type Return<Computation> = Computation extends Generator<unknown, infer Result, unknown> ? Result : never;
export type ProgressOf<Name extends ComputationName> = Yield<ReturnType<Computations[Name]>>;
export type ResultOf<Name extends ComputationName> = Return<ReturnType<Computations[Name]>>;

/** The table of computations, for who runs them out where they are; a chunk of its own. */
export const loadComputations = async (): Promise<Computations> => (await import('./computations')).computations;

/** The worker and the computations are chunks of their own: a page that computes nothing long loads neither. */
const platform: Platform = {
  createWorker:
    typeof Worker === 'undefined'
      ? undefined
      : async () => new (await import('./worker?worker&inline')).default({name: 'compute'}),
  computations: loadComputations
};

/**
 * Starts a long computation off the main thread.
 *
 *     const {result} = compute('estimateLearningCoefficient', {loss, wStar, lr, nbeta, seed}, {signal, onProgress: draw});
 *     const {value, engine} = await result;   // with loss = {model: 'normalCrossing', exponents: [2, 2]}, wStar = [0, 0]
 *
 * It runs in a worker of its own; if that crashes, or says nothing for 2 s, in a second one from the start; where workers are
 * refused or fail again, and in Node, in slices of 8 ms. For the same seed the result is the same in all of them; another
 * JavaScript engine can differ in the last bits of Math.exp and its like.
 *
 * The chains of a call are one group, in one worker. Two calls with `firstChain` 0 and 5 and `numChains` 5 are, bit by bit,
 * the chains of one call with 10, on two cores; who makes them pools the traces.
 *
 * @param name    of the table in computations.ts
 * @param options of that computation: data that can be cloned
 * @returns at once; a fault in the name or the options fails its result
 */
export function compute<Name extends ComputationName>(
  name: Name,
  options: OptionsOf<Name>,
  runOptions: RunOptions<ProgressOf<Name>> = {}
): Run<ResultOf<Name>> {
  return supervise({name, options}, platform, runOptions as RunOptions<unknown>) as Run<ResultOf<Name>>;
}
