import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {describe, expect, it} from 'vitest';
import type {MapData, MapState} from '../../src/widgets/parameter-map/compute';
import {definition} from '../../src/widgets/parameter-map/parameter-map';
import {parameters} from '../../src/widgets/parameter-map/parameters';
import {defaultState} from '../../src/widgets/parameters';

const stateOf = (changes: Partial<MapState>) => ({...defaultState(parameters), ...changes}) as MapState;

function at(changes: Partial<MapState>): {state: MapState; data: MapData; plane: string; functions: string} {
  const state = stateOf(changes);
  const data = definition.compute(state);
  const [plane, functions] = definition
    .draw(state, data, 'wide')
    .map(drawing => collectResultSync(render(html`<svg>${drawing}</svg>`)).replace(/<!--.*?-->/g, ''));
  return {state, data, plane, functions};
}

/** The blue shape of the fibre in the plane of (a, b): its subpaths. */
function subpaths(plane: string): string[] {
  const d = /data-handle="twin"><path class="[^"]*" fill="[^"]*" d="([^"]*)"/.exec(plane)![1];
  return d.split(/(?=M)/);
}

/** Panel units back to (a, b). */
const unit = (text: string) => {
  const [px, py] = text.replace(/^[ML]/, '').split(',').map(Number);
  return [(px / 340) * 2.5 - 1.25, 1.25 - (py / 340) * 2.5];
};

/** One decimal of a unit is 0.05 of it at most. */
const rounding = 0.05 * (2.5 / 340) * 2;

const slides: [Partial<MapState>, string, string, string][] = [
  [{map: 'line', a: 0.8, b: 0.6}, 'a point', 'yes', 'yes'],
  [{map: 'square', w: 0.8}, 'a pair', 'no', 'yes'],
  [{map: 'square', w: 0}, 'a point', 'no', 'no'],
  [{map: 'cube', w: 0}, 'a point', 'yes', 'no'],
  [{map: 'cube', w: 0.8}, 'a point', 'yes', 'yes'],
  [{map: 'product', a: 0.8, b: 0.6}, 'a curve', 'no', 'no'],
  [{map: 'product', a: 0, b: 0}, 'a cross', 'no', 'no'],
  [{map: 'tanh', a: 0.8, b: 0.6}, 'a pair', 'no', 'yes'],
  [{map: 'tanh', a: 0, b: 0.8}, 'a cross', 'no', 'no']
];

describe('slt-parameter-map', () => {
  it.each(slides)('of %j: the fibre is %s, one-to-one %s, immersed %s', (changes, fibre, oneToOne, immersed) => {
    const {functions, data} = at(changes);
    const answers = [...functions.matchAll(/font-size:24px[^>]*>([^<]*)</g)].map(match => match[1]);
    expect(answers).toEqual([fibre, oneToOne, immersed]);
    expect(functions).toContain(`rank ${data.rank} of ${data.dimension}`);
    expect(data.rank === data.dimension).toBe(immersed === 'yes');
  });

  it('draws the fibre of a line as one point and of a neuron as two', () => {
    expect(subpaths(at({map: 'line'}).plane)).toHaveLength(1);
    expect(subpaths(at({map: 'tanh', a: 0.8, b: 0.6}).plane)).toHaveLength(2);
  });

  it('draws the fibre of a product on the hyperbola, to the rounding of the picture', () => {
    const branches = subpaths(at({map: 'product', a: 0.8, b: 0.6}).plane);
    expect(branches).toHaveLength(2);
    for (const branch of branches)
      for (const point of branch.split(/(?=L)/)) {
        const [a, b] = unit(point);
        expect(Math.abs(a * b - 0.48)).toBeLessThan(rounding * (Math.abs(a) + Math.abs(b)));
      }
  });

  it('draws the fibre of 0 as a cross of both axes', () => {
    const [first, second] = subpaths(at({map: 'tanh', a: 0, b: 0.8}).plane).map(line => line.split(/(?=L)/).map(unit));
    expect(first.every(([, b]) => b === 0)).toBe(true);
    expect(second.every(([a]) => a === 0)).toBe(true);
    for (const [line, i] of [
      [first, 0],
      [second, 1]
    ] as const)
      expect([line[0][i], line.at(-1)![i]]).toEqual([-1.25, 1.25]);
  });

  it.each(slides)('of %j: along the fibre the function does not move', changes => {
    for (let along = 0; along <= 1; along += 0.05) {
      const {values, twinValues} = definition.compute(stateOf({...changes, along}));
      // A product of two roundings and a division: 4 ulp of a function below 4.
      for (let i = 0; i < values.length; i++) expect(Math.abs(values[i] - twinValues[i])).toBeLessThan(4e-15);
    }
  });

  it('a drag of the second parameter stays on the fibre, and the first one moves freely', () => {
    const {state, data} = at({map: 'product', a: 0.8, b: 0.6});
    const moved = definition.drag!('twin', [300, 90], state, data, 'wide') as {along: number};
    const [a, b] = data.fibre.at(moved.along);
    expect(a * b).toBeCloseTo(0.48, 14);
    expect(a).toBeGreaterThan(0);
    expect(definition.drag!('w', [170, 170], state, data, 'wide')).toEqual({a: 0, b: 0});
    expect(definition.drag!('w', [340, -20], state, data, 'wide')).toEqual({a: 1.25, b: 1.25});
  });

  it('marks a blind direction by a double line, tangent to the fibre', () => {
    const {plane, data} = at({map: 'product', a: 0.8, b: 0.6});
    const blind = data.directions[1];
    expect(blind.null).toBe(true);
    // ab is constant along (a, −b).
    expect(blind.v[0] * 0.6 + blind.v[1] * 0.8).toBeCloseTo(0, 12);
    const d = /data-term="complexity">\s*<path class="curve thin" d="([^"]*)"/.exec(plane)![1];
    expect(d.match(/M/g)).toHaveLength(2);
    const felt = /data-term="data">\s*<path class="curve thin" d="([^"]*)"/.exec(plane)![1];
    expect(felt.match(/M/g)).toHaveLength(1);
  });
});
