import {svg} from 'lit';
import {Figure, type FigureDefinition, figureProperties} from '../../src/widgets';

const parameters = {r: {kind: 'number', min: 0, max: 1, default: 0.5, label: 'r', about: 'The radius.'}} as const;
const definition: FigureDefinition<typeof parameters, {area: number}> = {
  tag: 'slt-disc-area',
  title: 'The area of a disc',
  parameters,
  panels: [{name: 'disc', label: 'A disc', wide: [400, 200], narrow: [200, 200]}],
  compute: ({r}) => ({area: Math.PI * r ** 2}),
  draw: ({r}, _, size) => [
    svg`<circle class="area loss" cx=${size === 'wide' ? 200 : 100} cy="100" r=${100 * r}></circle>`
  ],
  describe: ({r}, {area}) => `A disc of radius ${r} has area ${area.toFixed(3)}.`,
  table: ({r}, {area}) => ({columns: ['radius', 'area'], rows: [[r, area]]})
};

export class DiscArea extends Figure<typeof parameters, {area: number}> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
