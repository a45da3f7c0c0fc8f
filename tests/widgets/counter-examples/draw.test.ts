import {expect, it} from 'vitest';
import {stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/counter-examples/counter-examples';
import {volumeScales} from '../../../src/widgets/counter-examples/draw';
import {plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {handlePlace, type Mark, markWith, panelsOf, pointsOf} from '../marks';

it.each([
  ['regular', '0', 1 / 2, 1 / 2],
  ['flat', '0', 1 / 4, 1 / 2],
  ['prior', '1', 1, 1 / 2],
  ['prior', '2', 3 / 2, 1 / 2],
  ['boundary', '0', 2, 1]
])(
  '%s, h = %s: V is drawn with the slope λ = %d, the border of the zone with d/2 = %d',
  (example, h, lambda, bound) => {
    const state = stateAt(definition.parameters, {example, h, epsilon: '0.01'});
    const [, panel] = panelsOf(drawn({definition}, state));
    const [plot] = plotsOf(panel);
    const slope = (mark: Mark) => {
      const [[from, low], [to, high]] = valuesOf(plot, mark);
      return Math.log(high / low) / Math.log(to / from);
    };
    expect(slope(markWith(panel, {term: 'region', classes: 'curve'}))).toBeCloseTo(lambda, 2);
    expect(slope(markWith(panel, {term: 'lambda', classes: 'dashed'}))).toBeCloseTo(bound, 2);
    expect(panel[0].text).toContain(`the bound λ ≤ d/2 ${lambda > bound ? 'fails' : 'holds'}`);
    const [epsilon, volume] = plot.at(handlePlace(panel, 'epsilon'));
    expect(Math.log10(epsilon)).toBeCloseTo(-2, 1);
    expect(Math.log10(volume / definition.compute(state).volume)).toBeCloseTo(0, 1);
  }
);

it('the axis of V is the same for every example, and no line lies in the top tenth of the picture', () => {
  const plots = ['regular', 'flat', 'prior', 'boundary'].map(example => {
    const [, panel] = panelsOf(drawn({definition}, stateAt(definition.parameters, {example})));
    return {plot: plotsOf(panel)[0], line: pointsOf(markWith(panel, {term: 'region', classes: 'curve'}))};
  });
  const {top, bottom} = volumeScales('wide').frame;
  for (const {plot, line} of plots) {
    expect([plot.y(top), plot.y(bottom)]).toEqual([plots[0].plot.y(top), plots[0].plot.y(bottom)]);
    expect(Math.max(...line.map(([, y]) => y)) - top).toBeGreaterThan((bottom - top) / 10);
  }
});
