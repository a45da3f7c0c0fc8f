import {freeEnergy, sublevelVolume} from '../numerics';

type FreeEnergy = ReturnType<typeof freeEnergy>;
type SublevelVolume = ReturnType<typeof sublevelVolume>[number];

/**
 * The computations that can be run by name: generators, their options and all that they yield and return data that can be
 * cloned. A worker, slices on the page and `drain` in Node run the same.
 *
 * A step should take a few ms: slices cannot be shorter, and a worker that says nothing for 2 s is taken for dead.
 */
export const computations = {
  /** `freeEnergy` at each n of `ns`; yields those it has. Steps: up to 20 ms for two variables. */
  *freeEnergies({
    k,
    ns,
    ...options
  }: {k: string; ns: readonly number[]} & Parameters<typeof freeEnergy>[2]): Generator<FreeEnergy[], FreeEnergy[]> {
    const found: FreeEnergy[] = [];
    for (const n of ns) {
      found.push(freeEnergy(k, n, options));
      yield found;
    }
    return found;
  },

  /** `sublevelVolume` at each ε of `epsilons`; yields those it has. Steps: up to 0.2 s for four variables. */
  *sublevelVolumes({
    k,
    epsilons,
    ...options
  }: {k: string; epsilons: readonly number[]; seed: number} & Omit<
    NonNullable<Parameters<typeof sublevelVolume>[2]>,
    'seed'
  >): Generator<SublevelVolume[], SublevelVolume[]> {
    const found: SublevelVolume[] = [];
    for (const epsilon of epsilons) {
      found.push(...sublevelVolume(k, [epsilon], options));
      yield found;
    }
    return found;
  }
};

export type Computations = typeof computations;
