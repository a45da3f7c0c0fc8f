import {type SVGTemplateResult, svg} from 'lit';
import type {Size} from '../figure-definition';
import {c, handle} from '../plot';
import {hand, largeClock, largeClockName, onClock, outside, rim} from './clocks';
import type {CircleData, CircuitData} from './compute';

/** Pearce's circle: a and b as points, a ray a neuron, as long as it is active, and the output in the doubled direction. */
export function circlePanel(data: CircuitData, {activations, turn, said}: CircleData, size: Size): SVGTemplateResult {
  const {p, a, b, answer} = data;
  const clock = largeClock(size);
  const rays = (reach: (j: number) => number) =>
    Array.from(activations, (_, j) => (reach(j) > 0 ? hand(clock, j / activations.length, reach(j)) : '')).join('');
  const [ax, ay] = onClock(clock, a / p);
  const [bx, by] = onClock(clock, b / p);
  const [sx, sy] = onClock(clock, answer / p);
  const beside = clock.x + clock.r + (size === 'wide' ? 62 : 34);
  const line = size === 'wide' ? 24 : 18;
  return svg`${rim(clock, p)}${largeClockName(1, size)}
    <g class="complexity" data-term="complexity"><path class="curve" style="stroke-width:1.5;stroke-opacity:.45" d=${rays(() => 0.86)}></path>
      <path class="curve" style="stroke-width:7;stroke-opacity:.75" d=${rays(j => activations[j] * 0.43)}></path>
      <text class="label" x=${beside} y=${clock.y - line}>${activations.length} neurons</text></g>
    <g class="data"><path class="curve thin dashed" style="stroke-opacity:.7" d=${`M${c(ax)},${c(ay)}L${c(bx)},${c(by)}`}></path><circle cx=${c((ax + bx) / 2)} cy=${c((ay + by) / 2)} r="5" fill="currentColor"></circle>${a === b ? '' : svg`<g data-term="a">${outside(clock, a / p, 18, 'a')}</g>`}<g data-term="b">${outside(clock, b / p, 18, a === b ? 'a = b' : 'b')}</g></g>
    <g class="loss" data-term="accuracy"><path class="curve" d=${turn === undefined ? '' : hand(clock, turn)}></path>
      <text class="label" x=${beside} y=${clock.y}>${said.length === 0 ? 'no output' : `output: ${said.join(', ')}`}</text></g>
    <g class="truth" data-term="exact"><circle class="dot" style="fill:currentColor" cx=${c(sx)} cy=${c(sy)} r="7"></circle>
      <text class="label" x=${beside} y=${clock.y + line}>a + b = ${answer}</text></g>
    ${handle('a', ax, ay)}${handle('b', bx, by)}`;
}
