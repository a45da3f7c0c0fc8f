import {svg} from 'lit';
import type {Size} from './figure-definition';

/**
 * A letter with its index, and what follows it on the line. The font's own small letters are too small for the back row; on
 * a small screen the index keeps its size, to be read at all.
 */
export const indexed = (letter: string, index: string, rest: string, size: Size) =>
  svg`${letter}<tspan dy="4" font-size=${size === 'wide' ? '.75em' : '1em'}>${index}</tspan><tspan dy="-4">${rest}</tspan>`;
