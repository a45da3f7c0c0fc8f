import type {SVGTemplateResult} from 'lit';
import type {Panel, Size} from '../figure-definition';
import {circlePanel} from './circle';
import {clocksPanel} from './clocks';
import type {CircuitData, CircuitState} from './compute';
import {logitsPanel} from './logits';
import {neuronsPanel, widthsPanel} from './right-answers';

export const panels = [
  {name: 'clocks', label: 'How the circuit adds a and b', wide: [500, 356], narrow: [340, 260]},
  {name: 'answers', label: 'Its answers', wide: [628, 356], narrow: [340, 260]}
] as const satisfies readonly Panel[];

export function draw(state: CircuitState, data: CircuitData, size: Size): readonly SVGTemplateResult[] {
  if (data.network) return [logitsPanel(data, size, 'left'), widthsPanel(state, data, data.network, size)];
  if (data.circle) return [circlePanel(data, data.circle, size), neuronsPanel(state, data.circle, size)];
  return [clocksPanel(data, size), logitsPanel(data, size, 'right')];
}
