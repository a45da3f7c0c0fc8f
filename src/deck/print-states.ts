/**
 * Which steps of a slide are printed: its last one, unless `data-print` says `all` or lists some (`0,2`).
 * Steps that do not exist are left out.
 */
export function printStates(print: string | undefined, steps: number): number[] {
  if (print === 'all') return Array.from({length: steps + 1}, (_, i) => i);
  const listed = (print ?? '').split(',').filter(text => /^\s*\d+\s*$/.test(text));
  const states = listed.map(Number).filter(step => step <= steps);
  return states.length > 0 ? [...new Set(states)].sort((a, b) => a - b) : [steps];
}
