import {describe, expect, it} from 'vitest';
import {type Changes, type FigureDefinition, readChanges, type State, stateAt} from '../../src/widgets';
import {labelWidth} from '../../src/widgets/clear-of';
import {definition as freeEnergy} from '../../src/widgets/free-energy/free-energy';
import {definition as generalization} from '../../src/widgets/generalization/generalization';
import {definition as modelSelection} from '../../src/widgets/model-selection/model-selection';
import {definition as phaseTransition} from '../../src/widgets/phase-transition/phase-transition';
import {drawn} from './drawn';
import {type Mark, marksWith, panelsOf, pointsOf} from './marks';

/** How far above its baseline a line of small letters reaches. */
const high = 12;

/** The words of a panel that its cursors, dashed upright lines, run through. */
function crossed(panel: readonly Mark[]): string[] {
  const cursors = marksWith(panel, {tag: 'path', classes: 'dashed'})
    .filter(({attributes}) => attributes.d !== '')
    .map(pointsOf)
    .filter(points => points.every(([x]) => Math.abs(x - points[0][0]) < 2));
  // How wide a single letter is, its font says, not its length.
  return marksWith(panel, {tag: 'text', classes: 'halo'})
    .filter(({text}) => text.length > 1)
    .filter(({text, attributes, shift}) => {
      const [x, y] = [Number(attributes.x) + shift[0], Number(attributes.y) + shift[1]];
      const start =
        x - {end: 1, middle: 0.5, start: 0}[attributes['text-anchor'] ?? 'start']! * labelWidth(text, 'narrow');
      return cursors.some(points => {
        const ys = points.map(([, py]) => py);
        const inside = start < points[0][0] && points[0][0] < start + labelWidth(text, 'narrow');
        return inside && Math.min(...ys) < y && y - high < Math.max(...ys);
      });
    })
    .map(({text}) => text);
}

const figures = {modelSelection, freeEnergy, generalization, phaseTransition} as unknown as Record<
  string,
  FigureDefinition<never, unknown>
>;

/** Powers of ten to try as n; where F is exact, each takes a second. */
const powersFor = (state: Readonly<Record<string, string>>) =>
  'k' in state ? [1.5] : Array.from({length: 19}, (_, i) => 0.5 + i / 4);

describe('in a narrow drawing no cursor runs through words', () => {
  it.each(Object.entries(figures))('%s, at each of its examples and any n', (_, definition) => {
    const {parameters, presets = []} = definition as FigureDefinition<Record<string, never>, unknown>;
    for (const {label, state} of presets)
      for (const power of powersFor(state)) {
        const n: Changes = 'n' in parameters ? {n: Math.round(10 ** power)} : {};
        const shown = stateAt(parameters, {}, [], 0, {...readChanges(parameters, Object.entries(state)), ...n});
        const panels = panelsOf(drawn({definition}, shown as State<never>, 'narrow'));
        expect(panels.map(crossed), `${label}, n = 10^${power}`).toEqual(panels.map(() => []));
      }
  });
});
