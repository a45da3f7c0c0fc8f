import {beforeAll, describe, expect, it} from 'vitest';
import {loadComputations} from '../../src/compute';
import {drain, type RandomFeatureErrors, type RandomFeatureOptions} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {featureCounts} from '../../src/widgets/double-descent/compute';
import {definition} from '../../src/widgets/double-descent/double-descent';
import {drawn} from './drawn';

const {parameters} = definition;
const {randomFeatureErrors} = await loadComputations();
const results = new Map<string, RandomFeatureErrors>();

/** A state with what is computed for it, and its drawing. */
function shown(attributes: Readonly<Record<string, string>> = {}) {
  const state = stateAt(parameters, attributes);
  const {options} = definition.work!(state);
  const key = JSON.stringify(options);
  if (!results.has(key)) results.set(key, drain(randomFeatureErrors(options as RandomFeatureOptions)));
  const result = results.get(key)!;
  const data = definition.compute(state, result);
  return {
    state,
    result,
    data,
    svg: drawn({definition}, state, 'wide', result),
    words: definition.describe(state, data)
  };
}

describe('what it must show', () => {
  let plain: ReturnType<typeof shown>;
  beforeAll(() => {
    plain = shown();
  });

  it('a U with its minimum well below n, a peak at n, and an end below that minimum', () => {
    const {classical, threshold, end, peaked, curve} = plain.data;
    expect(classical.features).toBeLessThan(0.7 * 30);
    expect(classical.test).toBeLessThan(0.7 * curve[0].test);
    expect(Math.max(...curve.map(({test}) => test))).toBe(threshold.test);
    expect(threshold.features).toBe(30);
    expect(peaked).toBe(true);
    expect(end.test).toBeLessThan(classical.test / 2);
    expect(plain.words).toMatch(/peaks at .* below the best before/);
  });

  it('a band over 20 seeds around the median, and a training error that reaches 0 at n', () => {
    expect(plain.result.seeds).toBe(20);
    for (const {low, test, high} of plain.data.curve) expect(low < test && test < high).toBe(true);
    for (const {features, train} of plain.data.curve) if (features >= 30) expect(train).toBeLessThan(1e-15);
    const {state, data} = shown({reach: 'threshold'});
    expect(definition.readouts!(state, data)[0].why).toMatch(/20 draws of seed 30/);
  });

  it('more noise makes a higher peak, and a ridge removes it', () => {
    const noisy = shown({noise: '0.5'});
    const ridged = shown({noise: '0.5', ridge: '0.5'});
    expect(noisy.data.threshold.test).toBeGreaterThan(2 * plain.data.threshold.test);
    expect(noisy.data.end.test).toBeLessThan(noisy.data.classical.test);
    expect(ridged.data.peaked).toBe(false);
    expect(ridged.data.threshold.test).toBeLessThan(1.1 * ridged.data.classical.test);
    expect(ridged.words).toMatch(/no peak/);
  });

  it('the peak goes with n', () => {
    const {curve} = shown({n: '20'}).data;
    expect(curve.reduce((worst, errors) => (errors.test > worst.test ? errors : worst)).features).toBe(20);
  });

  it('with much noise the second descent ends above the U, and the words say so', () => {
    const {data, words} = shown({noise: '1'});
    expect(data.end.test).toBeGreaterThan(data.classical.test);
    expect(words).toMatch(/not below the best before/);
  });
});

describe('the drawing', () => {
  it('marks p = n, the lowest before it, the end, and that this is a motivation', () => {
    const {svg, data} = shown();
    expect(svg).toMatch(/p = n = 30/);
    expect(svg).toContain(`lowest before p = n: ${Number(data.classical.test.toPrecision(2))}`);
    expect(svg).toContain(`>${Number(data.end.test.toPrecision(2))}<`);
    expect(svg).toMatch(/a motivation, not SLT/);
    for (const term of ['loss', 'accuracy', 'n', 'complexity']) expect(svg).toContain(`data-term="${term}"`);
  });

  it('up to the threshold nothing right of it is drawn', () => {
    const {svg, data} = shown({reach: 'threshold', features: '200'});
    expect(data.curve[data.curve.length - 1].features).toBe(30);
    expect(data.here.features).toBe(30);
    expect(svg).not.toMatch(/lowest before/);
  });

  it('the axes stand still while p is dragged', () => {
    const ticks = ({svg}: {svg: string}) => svg.match(/<text class="soft"[^>]*>[^<]*/g);
    expect(ticks(shown({features: '15'}))).toEqual(ticks(shown({features: '300'})));
  });
});

describe('reading off', () => {
  it('the handle follows the curve: p is a whole number within what is shown', () => {
    const {state, data} = shown();
    expect(definition.drag!('features', [66, 100], state, data, 'wide')).toEqual({features: 1});
    expect(definition.drag!('features', [2000, 100], state, data, 'wide')).toEqual({features: 400});
    const part = shown({reach: 'threshold'});
    expect(definition.drag!('features', [2000, 100], part.state, part.data, 'wide')).toEqual({features: 30});
  });

  it('between computed numbers of features the errors lie between theirs', () => {
    const {data, result} = shown({features: '120'});
    const [a, b] = [100, 140].map(count => result.test.median[featureCounts(30).indexOf(count)]);
    expect(data.here.test).toBeLessThan(a);
    expect(data.here.test).toBeGreaterThan(b);
  });

  it.each([20, 21, 33, 47, 60])('n = %i is among the computed numbers, with its neighbours, in order', n => {
    const counts = featureCounts(n);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
    for (const count of [1, n - 1, n, n + 1, 400]) expect(counts).toContain(count);
  });
});

describe('asks before it shows', () => {
  it('while it asks, neither drawing nor words tell how it goes on', () => {
    const {svg, words, data, state} = shown({ask: 'true'});
    expect(data.curve[data.curve.length - 1].features).toBe(30);
    expect(svg).not.toMatch(/lowest before|data-handle="features"/);
    expect(svg).toMatch(/data-handle="guess-2"/);
    expect(words).not.toMatch(/400/);
    expect(definition.readouts!(state, data)).toEqual([]);
  });

  it('a dragged handle moves its place of the sketch alone, and the sketch stays beside the truth', () => {
    const {state, data} = shown({ask: 'true'});
    expect(definition.drag!('guess-1', [0, 34], state, data, 'wide')).toEqual({guess: [8, 50, 8]});
    const after = shown({guess: '8,50,8'});
    expect(after.svg).toMatch(/your sketch/);
    expect(after.words).toMatch(/Your sketch ends at 8\./);
  });
});

it('says what is missing when it is drawn without its errors', () => {
  expect(() => definition.compute(stateAt(parameters, {}))).toThrow('the errors of the fits are not there yet');
});
