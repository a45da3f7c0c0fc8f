import type {Size} from '../figure-definition';
import type {Frame} from '../plot';
import {type ClaimName, claimNames} from './claims';

/** Where a tile stands, and how much it may say. */
export interface Place extends Frame {
  readonly scale: 'small' | 'large' | 'narrow';
}

export const wideSize = [1152, 384] as const;

const gap = {x: 30, y: 20};
const tile = {width: (wideSize[0] - 2 * gap.x) / 3, height: (wideSize[1] - gap.y) / 2};
/** In a column a tile with two plots has them one above the other. */
const narrowHeight = (name: ClaimName) => (name === 'cramer-rao' ? 348 : 160);
const narrowGap = 14;
export const narrowSize = [
  340,
  claimNames.reduce((sum, name) => sum + narrowHeight(name) + narrowGap, -narrowGap)
] as const;
/** Beside a large tile stands the list of all six. */
export const listLeft = 800;
export const listRow = wideSize[1] / claimNames.length;

const box = (left: number, top: number, width: number, height: number, scale: Place['scale']): Place => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
  scale
});

/** The tiles of a picture: all six in two rows, one large, or all in a column with the chosen one on top. */
export function places(claim: string, size: Size): readonly (readonly [ClaimName, Place])[] {
  const chosen = claimNames.find(name => name === claim);
  if (size === 'narrow') {
    const order = chosen ? [chosen, ...claimNames.filter(name => name !== chosen)] : claimNames;
    let top = 0;
    return order.map(name => {
      const place = box(0, top, narrowSize[0], narrowHeight(name), 'narrow');
      top = place.bottom + narrowGap;
      return [name, place];
    });
  }
  if (chosen) return [[chosen, box(0, 0, 744, wideSize[1], 'large')]];
  return claimNames.map((name, i) => {
    const [column, row] = [i % 3, Math.floor(i / 3)];
    return [name, box(column * (tile.width + gap.x), row * (tile.height + gap.y), tile.width, tile.height, 'small')];
  });
}

/** The plot of a tile: below its title, with room for the numbers of its axes where it has some. */
export function plotFrame({left, right, top, bottom, scale}: Place, numbered: boolean): Frame {
  const [title, feet, numbers] = scale === 'narrow' ? [26, 26, 30] : scale === 'small' ? [34, 28, 36] : [62, 30, 44];
  return {left: left + (numbered ? numbers : 2), right: right - 26, top: top + title, bottom: bottom - feet};
}

/** Two plots in one tile: side by side, or in a column one above the other, with room between for words. */
export function halves({left, right, top, bottom}: Frame, scale: Place['scale']): readonly [Frame, Frame] {
  if (scale === 'narrow') {
    const height = (bottom - top - 56) / 2;
    return [
      {left, right, top, bottom: top + height},
      {left, right, top: bottom - height, bottom}
    ];
  }
  const width = (right - left - 100) / 2;
  return [
    {left, right: left + width, top, bottom},
    {left: right - width, right, top, bottom}
  ];
}
