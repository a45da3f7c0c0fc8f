/** How many results are kept: the present step, its neighbours, and what a drag passes. */
const kept = 8;

/** Remembers the latest results by their arguments (compared as they are): what a drag does not change stands. */
export function memo<A extends unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  const entries: {args: A; result: R}[] = [];
  return (...args) => {
    const i = entries.findIndex(entry => args.every((arg, j) => arg === entry.args[j]));
    const entry = i < 0 ? {args, result: compute(...args)} : entries.splice(i, 1)[0];
    entries.unshift(entry);
    if (entries.length > kept) entries.pop();
    return entry.result;
  };
}
