import {expect, it} from 'vitest';
import {criticalSampleSize} from '../../../src/numerics/free-energy/critical-sample-size';
import {superposition} from '../../../src/numerics/models/superposition';
import {superpositionLoss} from '../../../src/numerics/models/superposition-loss';
import {type SuperpositionKind, superpositionPolygon} from '../../../src/numerics/models/superposition-polygon';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const kinds: SuperpositionKind[] = ['4', '4+', '4++', '5', '5+', '6'];
const model = superposition(6);
const halfSquare = (w: Float64Array) => w.reduce((sum, value) => sum + value * value, 0) / 2;

it('superpositionPolygon has the losses, half squared norms, lengths and biases of the published table', () => {
  const table: [SuperpositionKind, number, number, number, number, number][] = [
    ['4', 1, 0, 0.111111, 2.0, 15 / 2],
    ['4+', 1, 0, 0.104167, 2.00347, 8],
    ['4++', 1, 0, 0.097222, 2.00694, 17 / 2],
    ['5', 1.17046, -0.2823, 0.068744, 3.62417, 7],
    ['5+', 1.17046, -0.2823, 0.061799, 3.62764, 17 / 2],
    // The table's 6.37767 is that of l* and b* rounded to 5 digits.
    ['6', 1.32053, -0.61814, 0.048192, 6.37764, 17 / 2]
  ];
  for (const [kind, length, bias, loss, square, lambda] of table) {
    const polygon = superpositionPolygon(kind);
    expect([polygon.length, polygon.bias, polygon.loss]).toBeAllclose([length, bias, loss], {atol: 5e-6});
    expect(halfSquare(polygon.parameters)).toBeAllclose(square, {atol: 6e-6});
    expect(polygon.learningCoefficient).toMatchObject({lambda, multiplicity: 1, exact: true});
    expect(polygon.loss).toBe(superpositionLoss(polygon.weights, polygon.biases));
    expect(polygon.loss).toBe(model.value(polygon.parameters));
  }
});

it('superpositionPolygon: each dead feature with a positive bias lowers the loss by 1/144', () => {
  const [four, fourOne, fourTwo, five, fiveOne] = kinds.map(kind => superpositionPolygon(kind).loss);
  expect(five - fiveOne).toBeAllclose(1 / 144, {rtol: 1e-12});
  expect([four - fourOne, fourOne - fourTwo]).toBeAllclose([1 / 144, 1 / 144], {rtol: 1e-12});
});

it('superpositionPolygon is stationary, whatever the negative bias of the dead features', () => {
  const gradient = new Float64Array(18);
  for (const kind of kinds) {
    for (const deadBias of [-1e-3, -0.5, -3]) {
      const {parameters, loss} = superpositionPolygon(kind, deadBias);
      expect(model.valueAndGradient!(parameters, gradient)).toBe(loss);
      expect(gradient).toBeAllclose(new Float64Array(18), {atol: 1e-15});
    }
  }
});

it('superpositionPolygon: the 6-gon takes over from the 5-gon at n = 601 under a normal prior', () => {
  const [five, six] = [superpositionPolygon('5'), superpositionPolygon('6')];
  const n = criticalSampleSize({
    deltaLoss: five.loss - six.loss,
    deltaLambda: six.learningCoefficient.lambda - five.learningCoefficient.lambda,
    constant: halfSquare(six.parameters) - halfSquare(five.parameters)
  });
  expect(n).toBeAllclose(601, {atol: 1});
});

/** A basis of the directions in which the loss does not change: the rotation, and what is dead. */
function flatDirections(kind: SuperpositionKind): number[][] {
  const {weights, biases} = superpositionPolygon(kind, -0.5);
  const rotation = Array.from({length: 18}, (_, i) => (i < 6 ? -weights[6 + i] : i < 12 ? weights[i - 6] : 0));
  const axes = [12, 13, 14, 15, 16, 17].filter(i => biases[i - 12] === -0.5);
  // Live features of bias 0 see a dead column at once; those of the 5-gon do not.
  if (kind === '5') axes.push(5, 11);
  return [rotation, ...axes.map(axis => Array.from({length: 18}, (_, i) => (i === axis ? 1 : 0)))];
}

it('superpositionPolygon: the loss grows like the squared distance from the flat directions, 2λ of them', () => {
  const u = random(5);
  const size = 1e-4;
  for (const kind of kinds) {
    const {parameters, loss, learningCoefficient} = superpositionPolygon(kind, -0.5);
    const flat = flatDirections(kind);
    expect(18 - flat.length).toBe(2 * learningCoefficient.lambda);
    const clean = (v: Float64Array) => {
      for (const direction of flat) {
        const norm = direction.reduce((sum, x) => sum + x * x, 0);
        const share = direction.reduce((sum, x, i) => sum + x * v[i], 0) / norm;
        for (let i = 0; i < 18; i++) v[i] -= share * direction[i];
      }
      const length = Math.sqrt(2 * halfSquare(v));
      return v.map(x => x / length);
    };
    const at = (v: Float64Array) => parameters.map((x, i) => x + size * v[i]);
    const gradient = new Float64Array(18);
    let least = Infinity;
    for (let start = 0; start < 40; start++) {
      // Projected descent of (L(w* + size v) − L(w*))/size² over unit vectors v across the flat directions.
      let v = clean(Float64Array.from({length: 18}, () => u.normal()));
      for (let step = 0; step < 400; step++) {
        model.gradient(at(v), gradient);
        v = clean(v.map((x, i) => x - (0.5 * gradient[i]) / size));
      }
      least = Math.min(least, (model.value(at(v)) - loss) / size ** 2);
    }
    expect(least, kind).toBeGreaterThan(1e-3);
    for (const direction of flat) {
      for (const step of [-0.01, 0.01]) {
        const w = parameters.map((x, i) => x + step * direction[i]);
        // A rotation's tangent leaves the circle by step²/2, which costs its square.
        expect(Math.abs(model.value(w) - loss)).toBeLessThan(1e-7);
      }
    }
  }
});

it('superpositionPolygon throws for other kinds and for a bias that is not negative', () => {
  expect(() => superpositionPolygon('7' as '6')).toThrow('kind must be one of 4, 5, 6, 4+, 4++, 5+, got 7');
  expect(() => superpositionPolygon('toString' as '6')).toThrow(RangeError);
  for (const bias of [0, 1, Number.NaN, -Infinity]) {
    expect(() => superpositionPolygon('5', bias)).toThrow(`deadBias must be negative and finite, got ${bias}`);
  }
});
