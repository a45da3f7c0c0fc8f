import {type SVGTemplateResult, svg} from 'lit';
import type {Panel, Size} from '../figure-definition';
import {formatInteger} from '../number-format';
import {c, log} from '../plot';
import {type ClaimName, claimNames, claims} from './claims';
import type {BrokenData, BrokenState} from './compute';
import {listLeft, listRow, narrowSize, type Place, places, plotFrame, wideSize} from './layout';
import {parameters} from './parameters';
import {tiles} from './tiles';

export const panels = [
  {
    name: 'claims',
    label: 'Six statements of classical statistics, a regular model beside a singular one',
    wide: wideSize,
    narrow: narrowSize
  }
] as const satisfies readonly Panel[];

/** On a wide picture a click on a tile shows it large; on a phone that would catch the scrolling finger. */
const button = (name: string, left: number, top: number, width: number, height: number) =>
  svg`<rect data-handle=${`claim-${name}`} x=${c(left)} y=${c(top)} width=${c(width)} height=${c(height)} fill="transparent" style="cursor:pointer"></rect>`;

function tilePicture(state: BrokenState, data: BrokenData, name: ClaimName, place: Place): SVGTemplateResult {
  const {left, right, top, bottom, scale} = place;
  return svg`<text class="label" data-term=${claims[name].term} x=${c(left)} y=${c(top + (scale === 'large' ? 20 : 16))} font-size=${scale === 'large' ? 22 : scale === 'small' ? 19 : 14}>${scale === 'large' ? claims[name].plot : claims[name].title}</text>
    ${scale === 'large' && name !== 'metric' ? svg`<text class="data label" data-term="n" text-anchor="end" x=${c(right - 26)} y=${c(top + 20)}>n = ${formatInteger(state.n)}</text>` : ''}
    ${scale === 'small' ? button(name, left, top, right - left, bottom - top) : ''}
    ${tiles[name](state, data, place)}`;
}

/** All six beside the large one: what classical statistics says, and what is left of it. */
function list(claim: string): SVGTemplateResult {
  return svg`${claimNames.map((name, i) => {
    const top = i * listRow;
    const lit = name === claim;
    const {title, regular, singular, term} = claims[name];
    return svg`${lit ? svg`<path class="curve" d=${`M${listLeft},${c(top + 8)}V${c(top + listRow - 12)}`}></path>` : ''}
      <g data-term=${term}><text class=${lit ? 'label' : ''} x=${listLeft + 16} y=${c(top + 26)}>${title}</text>
      <text class="soft" x=${listLeft + 16} y=${c(top + 50)}>${regular} → ${singular}</text>
      ${button(name, listLeft, top, wideSize[0] - listLeft, listRow)}</g>`;
  })}`;
}

export function draw(state: BrokenState, data: BrokenData, size: Size): readonly SVGTemplateResult[] {
  const drawn = places(state.claim, size).map(([name, place]) => tilePicture(state, data, name, place));
  return [svg`${drawn}${size === 'wide' && state.claim !== 'all' ? list(state.claim) : ''}`];
}

/** The sample size under a place of the BIC tile. */
export function sampleSizeAt(px: number, claim: string, size: Size): number {
  const place = places(claim, size).find(([name]) => name === 'bic')![1];
  const {left, right} = plotFrame(place, true);
  return log([parameters.n.min, parameters.n.max], [left, right]).invert(px);
}
