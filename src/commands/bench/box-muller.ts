import type {Random} from '../../numerics';

/** Standard normals by Box and Muller's transform of two uniforms, both of each pair used: what the ziggurat is measured by. */
export function boxMuller(u: Random): () => number {
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const value = spare;
      spare = Number.NaN;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - u.uniform()));
    const angle = 2 * Math.PI * u.uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
