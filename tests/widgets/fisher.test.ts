import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {describe, expect, it} from 'vitest';
import {type FisherState, level} from '../../src/widgets/fisher/compute';
import {definition} from '../../src/widgets/fisher/fisher';
import {parameters} from '../../src/widgets/fisher/parameters';
import {defaultState} from '../../src/widgets/parameters';

const stateOf = (changes: Partial<FisherState>) => ({...defaultState(parameters), ...changes}) as FisherState;
const at = (changes: Partial<FisherState>) => definition.compute(stateOf(changes));
const drawn = (changes: Partial<FisherState>) =>
  definition
    .draw(stateOf(changes), at(changes), 'wide')
    .map(drawing => collectResultSync(render(html`<svg>${drawing}</svg>`)).replace(/<!--.*?-->/g, ''));

describe('slt-fisher', () => {
  it.each<[Partial<FisherState>, number[], number[]]>([
    [{model: 'line', a: 0.3, b: -1}, [2, 2], [0, 1]],
    [{model: 'cubic', a: 0.5, b: 1}, [2, 18 * 0.5 ** 4], [1, 0]],
    [{model: 'cubic', a: 0, b: 1}, [2, 0], [1, 0]],
    [{model: 'mixture', share: 0, b: 1}, [Math.E - 1, 0], [0, 1]],
    [{model: 'mixture', share: 0.5, b: 0}, [0.25, 0], [1, 0]],
    [{model: 'tanh', a: 0.8, b: 0}, [2 * 0.8 ** 2, 0], [1, 0]],
    [{model: 'reduced-rank', a: 0.8, b: 0.6}, [2, 0], [0.8, -0.6]],
    [
      {model: 'deep-linear', a: 0.8, b: 0.6},
      [2 * (0.36 ** 2 + 0.96 ** 2), 0],
      [0.96, -0.36].map(v => v / Math.hypot(0.36, 0.96))
    ]
  ])('of %j has the eigenvalues %j and the vector of the least %j', (changes, eigenvalues, v) => {
    const {directions} = at(changes);
    directions.forEach(({information}, i) => {
      expect(information).toBeCloseTo(eigenvalues[i], 9);
    });
    directions[1].v.forEach((entry, i) => {
      expect(entry).toBeCloseTo(v[i], 9);
    });
  });

  it.each<[Partial<FisherState>, number, number]>([
    [{model: 'cubic', a: 0.01}, 2, 0],
    [{model: 'cubic', a: 0}, 1, 1],
    [{model: 'mixture', share: 0.01}, 2, 0],
    [{model: 'mixture', share: 0}, 1, 1],
    [{model: 'tanh', a: 0.01}, 2, 0],
    [{model: 'tanh', a: 0}, 1, 1],
    [{model: 'tanh', a: 0, b: 0}, 0, 2],
    [{model: 'reduced-rank', a: 0.8}, 1, 1],
    [{model: 'reduced-rank', a: 0, b: 0}, 0, 2],
    [{model: 'deep-linear', b: 0.6}, 1, 1],
    [{model: 'deep-linear', b: 0}, 0, 2]
  ])('of %j has rank %i and so many double lines, with a derivative of 0 for every x: %i', (changes, rank, blind) => {
    const data = at(changes);
    expect(data.rank).toBe(rank);
    const [plane, ...derivatives] = drawn(changes);
    const marks = [...plane.matchAll(/data-term="(?:complexity|data)">\s*<path class="curve thin" d="([^"]*)"/g)];
    expect(marks.filter(([, d]) => d.match(/M/g)!.length === 2)).toHaveLength(blind);
    expect(derivatives.filter(panel => panel.includes('= 0 for every x'))).toHaveLength(blind);
    for (const {null: isNull, derivative} of data.directions)
      if (isNull) expect(Math.max(...derivative.map(Math.abs))).toBeLessThan(1e-14);
  });

  it.each<[Partial<FisherState>, boolean]>([
    [{model: 'line', a: 0, b: 0}, false],
    [{model: 'cubic', a: 0.7}, false],
    [{model: 'cubic', a: 0}, true],
    [{model: 'mixture'}, true],
    [{model: 'tanh', a: 0}, true]
  ])('of %j draws the ellipse where vᵀIv is the level, cut off at the border: %s', (changes, cutOff) => {
    const {ellipse, matrix, w} = at(changes);
    for (const [a, b, cut] of ellipse) {
      const [x, y] = [a - w[0], b - w[1]];
      const value = matrix[0] * x * x + 2 * matrix[1] * x * y + matrix[3] * y * y;
      if (cut) expect(value).toBeLessThan(level);
      else expect(value).toBeCloseTo(level, 12);
    }
    expect(ellipse.some(([, , cut]) => cut)).toBe(cutOff);
  });

  it('a drag sets both parameters, onto 0 from nearby, the share of a mixture within 0–1', () => {
    const drag = (changes: Partial<FisherState>, to: [number, number]) =>
      definition.drag!('w', to, stateOf(changes), at(changes), 'wide');
    expect(drag({model: 'tanh'}, [171, 85])).toEqual({a: 0, b: 0.75});
    expect(drag({model: 'mixture'}, [-20, 172])).toEqual({share: 0, b: 0});
    expect(drag({model: 'mixture'}, [170, 400])).toEqual({share: 0.5, b: -1.5});
  });

  it('says which models are singular where', () => {
    expect(drawn({model: 'line'})[0]).toContain('singular nowhere');
    expect(drawn({model: 'cubic'})[0]).toContain('singular: a = 0');
    expect(drawn({model: 'tanh'})[0]).toContain('singular: ab = 0');
    expect(drawn({model: 'reduced-rank'})[0]).toContain('singular everywhere');
  });
});
