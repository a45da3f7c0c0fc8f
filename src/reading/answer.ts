import {parseNumber} from '../widgets';

/** How far an answer may be off, relative to the right one: three digits are enough. */
const tolerance = 5e-3;

/** A number as people write one: 0.125, .125, 1/8, −3, 1e-3; undefined if it is none. */
export function readAnswer(text: string): number | undefined {
  const value = parseNumber(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether two answers are the same number, to half a per cent. */
export const sameAnswer = (given: number, right: number) =>
  Math.abs(given - right) <= tolerance * Math.abs(right) + 1e-12;
