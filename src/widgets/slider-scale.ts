import type {NumberParameter} from './parameters';

/** Where on its slider a value stands, from 0 to 1. */
export const sliderPosition = (p: NumberParameter, value: number) =>
  p.scale === 'log' ? Math.log(value / p.min) / Math.log(p.max / p.min) : (value - p.min) / (p.max - p.min);

/** The value at a fraction of the slider's way, without the digits nobody can set by hand. */
export function sliderValue(p: NumberParameter, fraction: number): number {
  const t = Math.min(1, Math.max(0, fraction));
  if (t === 0 || t === 1) return t ? p.max : p.min;
  const value = p.scale === 'log' ? p.min * (p.max / p.min) ** t : p.min + t * (p.max - p.min);
  if (p.kind === 'integer') return Math.round(value);
  return Number(value.toPrecision(p.scale === 'log' ? 3 : 4));
}
