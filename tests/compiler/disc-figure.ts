import {svg} from 'lit';
import {parsePolynomial} from '../../src/numerics';
import {Figure, type FigureDefinition, figureProperties, type Parameter} from '../../src/widgets';
import {asFigure} from '../../src/widgets/figures';

const parameters = {
  radius: {kind: 'number', min: 0, max: 10, default: 1, label: 'r', about: 'Radius.'},
  k: {kind: 'polynomial', parse: parsePolynomial, maxVariables: 2, default: 'x^2+y^2', label: 'K', about: 'Loss.'},
  showFit: {kind: 'boolean', default: false, label: 'fit', about: 'Shows the fit.'},
  view: {
    kind: 'choice',
    options: {plain: 'Plain', rich: 'Rich'},
    default: 'plain',
    label: 'view',
    about: 'What is shown.'
  },
  ask: {kind: 'boolean', default: false, label: 'ask', about: 'Asks for the area.'},
  guess: {
    kind: 'guess',
    min: 0,
    max: 400,
    places: ['area'],
    start: [3],
    default: [],
    label: 'guess',
    about: 'Your area.'
  }
} as const satisfies Record<string, Parameter>;

const definition: FigureDefinition<typeof parameters, number> = {
  tag: 'slt-disc',
  title: 'A disc & its area',
  parameters,
  panels: [{name: 'disc', label: 'A disc', wide: [100, 100], narrow: [50, 50]}],
  compute({radius}) {
    if (radius === 9) throw new RangeError('radius 9 has no picture');
    return Math.PI * radius ** 2;
  },
  draw: ({radius}) => [svg`<circle r=${radius}></circle>`],
  describe: (_, area) => `Area ${area.toFixed(2)}.`,
  table: (_, area) => ({columns: ['area'], rows: [[area]]})
};

/** A small figure with one parameter of each common kind; radius 9 is a state it cannot show. */
export class Disc extends Figure<typeof parameters, number> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}

export const discFigures = {'slt-disc': async () => asFigure(Disc)};
