import {describe, expect, it} from 'vitest';
import {hmc} from '../../../src/numerics/sampling/hmc';
import {mala} from '../../../src/numerics/sampling/mala';
import {rmspropSgld} from '../../../src/numerics/sampling/rmsprop-sgld';
import {sgld} from '../../../src/numerics/sampling/sgld';
import {normalCrossing} from './small-losses';

describe.each(Object.entries({sgld, rmspropSgld, mala, hmc}))('%s', (_, sampler) => {
  const open = (options: object = {}, wStar = Float64Array.of(1, 0.5)) =>
    sampler(normalCrossing, wStar, {lr: 0.01, nbeta: 50, localization: 1, seed: 2, ...options});

  it('goes on from a state that was cloned as if it had not stopped', () => {
    const [chain, other] = [open(), open()];
    for (let i = 0; i < 7; i++) chain.step();
    other.restore(structuredClone(chain.state()));
    for (let i = 0; i < 7; i++) {
      chain.step();
      other.step();
      expect(other.w).toEqual(chain.w);
      expect(other.loss()).toBe(chain.loss());
    }
  });

  it('starts where it is told, its number being its stream, and leaves what it is given as it was', () => {
    const [wStar, start] = [Float64Array.of(1, 0.5), Float64Array.of(0.2, -0.3)];
    const [first, same, second] = [0, 0, 1].map(chain => open({start, chain}, wStar));
    expect(first.w).toEqual(start);
    for (const chain of [first, same, second]) chain.step();
    expect(same.w).toEqual(first.w);
    expect(second.w).not.toEqual(first.w);
    expect([wStar, start]).toEqual([Float64Array.of(1, 0.5), Float64Array.of(0.2, -0.3)]);
  });

  it.each([
    [{lr: 0}, 'lr must be positive and finite, got 0'],
    [{lr: -1}, 'lr must be positive and finite, got -1'],
    [{lr: Number.NaN}, 'lr must be positive and finite, got NaN'],
    [{nbeta: 0}, 'nbeta must be positive and finite, got 0'],
    [{nbeta: Number.POSITIVE_INFINITY}, 'nbeta must be positive and finite, got Infinity'],
    [{localization: -1}, 'localization must be finite and at least 0, got -1'],
    [{localization: Number.NaN}, 'localization must be finite and at least 0, got NaN'],
    [{seed: 0.5}, 'seed must be an integer in 0–2^53, got 0.5'],
    [{chain: -1}, 'stream must be an integer in 0–2^53, got -1'],
    [{start: Float64Array.of(Number.POSITIVE_INFINITY, 0)}, 'start[0] must be finite, got Infinity'],
    [{start: new Float64Array(1)}, 'start must have 2 entries, got 1']
  ])('refuses %j: %s', (options, message) => {
    expect(() => open(options)).toThrow(new RangeError(message));
  });

  it('refuses a w* that is not a point of the loss', () => {
    expect(() => open({}, new Float64Array(3))).toThrow(new RangeError('wStar must have 2 entries, got 3'));
    expect(() => open({}, Float64Array.of(0, Number.NaN))).toThrow(new RangeError('wStar[1] must be finite, got NaN'));
  });
});
