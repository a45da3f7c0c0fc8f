import {expect, it} from 'vitest';
import {loadComputations} from '../../../src/compute';
import {drain, type RandomFeatureErrors, type RandomFeatureOptions} from '../../../src/numerics';
import {type Size, stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/double-descent/double-descent';
import {plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {crossedBy, handlesOf, labelsOf, touching} from '../label-boxes';
import {dotsOf, handlePlace, marksOf, marksWith, markWith, type Point} from '../marks';

const {randomFeatureErrors} = await loadComputations();
const results = new Map<string, RandomFeatureErrors>();

/** What can be read off the picture. */
function picture(attributes: Readonly<Record<string, string>> = {}, size: Size = 'wide') {
  const state = stateAt(definition.parameters, attributes);
  const options = definition.work!(state).options as RandomFeatureOptions;
  const key = JSON.stringify(options);
  if (!results.has(key)) results.set(key, drain(randomFeatureErrors(options)));
  const marks = marksOf(drawn({definition}, state, size, results.get(key)));
  const [plot] = plotsOf(marks);
  const read = (wanted: Parameters<typeof markWith>[1]) => valuesOf(plot, markWith(marks, wanted));
  return {
    marks,
    plot,
    test: read({tag: 'path', term: 'loss', classes: 'curve !dashed'}),
    train: read({tag: 'path', term: 'accuracy'}),
    band: read({tag: 'path', term: 'loss', classes: 'area'}),
    n: read({tag: 'path', term: 'n'})[0][0]
  };
}

const lowest = (curve: readonly Point[]) => curve.reduce((best, point) => (point[1] < best[1] ? point : best));
const highest = (curve: readonly Point[]) => curve.reduce((best, point) => (point[1] > best[1] ? point : best));
/** A tenth of a unit on axes of 400 : 1 over 1046 units and of 1667 : 1 over 270. */
const [ofFeatures, ofError] = [1 + 0.1 * (Math.log(400) / 1046), 1 + 0.1 * (Math.log(1667) / 270)];

it.each<Size>(['wide', 'narrow'])(
  'draws a U with its bottom well below p = n, the peak at p = n, and the end below the bottom: %s',
  size => {
    const {test, n, marks, plot} = picture({}, size);
    expect(n / 30).toBeCloseTo(1, 2);
    const bottom = lowest(test.filter(([p]) => p < 29));
    expect(bottom[0]).toBeLessThan(0.7 * 30);
    expect(bottom[1]).toBeLessThan(0.7 * test[0][1]);
    expect(highest(test)[0]).toBeCloseTo(n, 6);
    const [end] = test.slice(-1);
    expect(end[0] / 400).toBeCloseTo(1, 2);
    expect(end[1]).toBeLessThan(bottom[1] / 2);
    // What is marked and written is what is drawn.
    const dot = plot.at(dotsOf(markWith(marks, {classes: 'dot'}))[0]);
    expect(dot[1] / bottom[1]).toBeCloseTo(1, 6);
    const [words] = marksWith(marks, {tag: 'text', term: 'loss', classes: 'halo !label'});
    expect(Number(words.text.replace('lowest before p = n: ', '')) / bottom[1]).toBeCloseTo(1, 1);
  }
);

it('draws the median inside its band, and the training error out through the foot before p = n', () => {
  const {test, band, train, n} = picture();
  const upper = band.slice(0, test.length);
  const lower = band.slice(test.length, 2 * test.length).reverse();
  for (const [i, [p, error]] of test.entries()) {
    expect(upper[i][0]).toBe(p);
    expect(lower[i][0]).toBe(p);
    expect(upper[i][1]).toBeGreaterThanOrEqual(error);
    expect(lower[i][1]).toBeLessThanOrEqual(error);
  }
  for (let i = 1; i < train.length; i++) expect(train[i][1]).toBeLessThan(train[i - 1][1]);
  // It leaves through the foot, where the axis ends at 0.03.
  const [p, error] = train.at(-1)!;
  expect(p).toBeLessThan(n * ofFeatures);
  expect(error).toBeLessThan(0.03 * ofError);
});

it('draws no peak with a ridge, and the peak at p = 20 with 20 data', () => {
  const ridged = picture({noise: '0.5', ridge: '0.5'}).test;
  const bottom = lowest(ridged.filter(([p]) => p < 29));
  for (const [p, error] of ridged) if (p > bottom[0]) expect(error).toBeLessThan(1.1 * bottom[1]);
  const fewer = picture({n: '20'});
  expect(highest(fewer.test)[0]).toBeCloseTo(fewer.n, 6);
  expect(fewer.n / 20).toBeCloseTo(1, 2);
});

it('draws the handle on the curve, at the p that is asked for', () => {
  for (const features of ['3', '30', '400']) {
    const {marks, plot, test} = picture({features});
    const [p, error] = plot.at(handlePlace(marks, 'features'));
    expect(p / Number(features)).toBeCloseTo(1, 2);
    expect(test.some(([at, height]) => Math.abs(at / p - 1) < 1e-9 && Math.abs(height / error - 1) < 1e-9)).toBe(true);
  }
});

it('while it asks, draws nothing beyond p = n but the sketch', () => {
  const {marks, test, n, plot} = picture({ask: 'true'});
  expect(test.at(-1)![0]).toBeCloseTo(n, 6);
  for (const mark of marksWith(marks, {tag: 'path', term: 'loss'}))
    for (const [p] of valuesOf(plot, mark)) expect(p).toBeLessThan(n * ofFeatures);
});

const errors = [0.05, 0.2, 0.51, 0.6, 1, 8, 100];
const guesses = errors.flatMap(a => errors.flatMap(b => errors.map(last => [a, b, last].join())));

it.each<Size>(['wide', 'narrow'])(
  'the lowest error is named where no curve, sketch or number runs through it: %s',
  size => {
    for (const guess of ['', '8,8,0.51', ...guesses]) {
      const {marks} = picture(guess === '' ? {features: '400'} : {features: '400', guess}, size);
      const [{text}] = marksWith(marks, {tag: 'text', term: 'loss', classes: 'halo !label'});
      const labels = labelsOf(marks, size);
      const name = labels.filter(({words}) => words === text);
      expect(name).toHaveLength(1);
      for (const curve of marksWith(marks, {tag: 'path', classes: 'curve'}))
        expect(crossedBy(curve, name), `the sketch ${guess}`).toEqual([]);
      const around = touching([...labels, ...handlesOf(marks)]).filter(pair => pair.includes(text));
      expect(around, `the sketch ${guess}`).toEqual([]);
      const sketch = labels.filter(({words}) => words === 'your sketch');
      for (const {right} of sketch) expect(right).toBeLessThan(definition.panels[0][size][0]);
    }
  }
);
