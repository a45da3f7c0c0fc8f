import type {Task} from './engine';

export type ComputationTable = Readonly<Record<string, (options: never) => Generator<unknown, unknown, unknown>>>;

/** @throws RangeError if the table has no computation of this name; what the computation throws of its options */
export function begin(computations: ComputationTable, {name, options}: Task): Generator<unknown, unknown, unknown> {
  if (!Object.hasOwn(computations, name)) {
    throw new RangeError(`a computation must be one of ${Object.keys(computations).join(', ')}, got ${name}`);
  }
  return computations[name](options as never);
}
