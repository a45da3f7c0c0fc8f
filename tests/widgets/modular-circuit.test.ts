import {expect, it} from 'vitest';
import {quadraticModularNetwork, random, reluCircle} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {definition} from '../../src/widgets/modular-circuit/modular-circuit';
import {toBeAllclose} from '../to-be-allclose';
import {drawn} from './drawn';

expect.extend({toBeAllclose});

type Changes = Readonly<Record<string, number | string>>;
const at = (changes: Changes) => stateAt(definition.parameters, changes);
const dataAt = (changes: Changes) => definition.compute(at(changes));
const say = (changes: Changes) => definition.describe(at(changes), dataAt(changes));
const highest = (logits: Float64Array) => logits.indexOf(Math.max(...logits));

it('sums waves whose highest logit is a + b mod p, for every a and b, with five frequencies at any p', () => {
  for (const p of [5, 12, 23, 24, 31]) {
    for (let a = 0; a < p; a++) {
      for (let b = 0; b < p; b++) {
        const {logits, answer} = dataAt({p: String(p), frequencies: 5, a, b});
        expect(answer).toBe((a + b) % p);
        expect(highest(logits)).toBe(answer);
      }
    }
  }
});

it('is right with one frequency for a prime p, but leads by little; five lead by much', () => {
  for (const p of ['5', '7', '23', '97', '113']) {
    for (const seed of [0, 17, 30]) {
      const {waves, frequencies} = dataAt({p, seed});
      expect(frequencies).toHaveLength(1);
      expect(waves.ties).toBe(1);
      expect(waves.lead).toBeAllclose(1 - Math.cos((2 * Math.PI) / Number(p)), {atol: 1e-12});
    }
  }
  expect(dataAt({}).waves.lead).toBeLessThan(0.04);
  expect(dataAt({frequencies: 5}).waves.lead).toBeGreaterThan(0.6);
});

it('lets candidates tie where the frequency shares a factor with p, until another joins', () => {
  const one = dataAt({p: '12'});
  expect([one.frequencies, one.waves.ties]).toEqual([[3], 3]);
  expect(drawn({definition}, at({p: '12'}))).toContain('3 candidates tie');
  expect(drawn({definition}, at({p: '12'}))).toContain('>0, 4, 8<');
  const two = dataAt({p: '12', frequencies: 2});
  expect([two.frequencies, two.waves.ties]).toEqual([[3, 4], 1]);
});

it('keeps the frequencies it has when another joins, and has no more than there are', () => {
  const five = dataAt({frequencies: 5}).frequencies;
  expect(dataAt({frequencies: 6}).frequencies.slice(0, 5)).toEqual(five);
  expect(new Set(five).size).toBe(5);
  expect(dataAt({p: '5', frequencies: 6}).frequencies.toSorted()).toEqual([1, 2]);
});

it('ends the sliders of a and b at p − 1, and numbers beyond there', () => {
  expect(definition.limits!(at({p: '13'}))).toEqual({a: 12, b: 12});
  expect(dataAt({a: 30, b: 112})).toEqual(dataAt({a: 22, b: 22}));
});

it('tells how many pairs Gromov’s network gets right by its width', () => {
  const {network} = dataAt({view: 'network', width: 64});
  expect(network!.accuracy).toBe(quadraticModularNetwork(23, 64, random(17)).accuracy());
  expect(network!.accuracy).toBeGreaterThan(0.95);
  const {widths, accuracies} = network!;
  expect([widths[0], widths.at(-1)]).toEqual([16, 512]);
  expect(accuracies[0]).toBeLessThan(0.75);
  for (const [i, width] of widths.entries()) if (width >= 128) expect(accuracies[i]).toBe(1);
  expect(drawn({definition}, at({view: 'network'}))).toContain('100\u202f% with 128 neurons');
});

it('tells how many pairs Pearce’s circle gets right by its neurons: right for 5, 7, 9, 11, wrong for 3, 4, 6', () => {
  const {hs, accuracies} = dataAt({view: 'circle'}).circle!;
  expect(hs.filter((_, i) => accuracies[i] === 1)).toEqual([5, 7, 8, 9, 10, 11]);
  for (const h of [3, 4, 6]) expect(accuracies[hs.indexOf(h)]).toBe(reluCircle(23, h).accuracy());
  expect(dataAt({view: 'circle', p: '97'}).circle!.accuracies.map(accuracy => accuracy === 1)).toEqual(
    [3, 4, 5, 6, 7, 8, 9, 10, 11].map(h => [5, 7, 9, 10, 11].includes(h))
  );
  expect(drawn({definition}, at({view: 'circle'}))).toContain('output: 16');
});

it('has no output where two points of the circle are opposite', () => {
  const opposite = {view: 'circle', p: '12', a: 8, b: 2};
  expect(dataAt(opposite).circle!.turn).toBeUndefined();
  expect(drawn({definition}, at(opposite))).toContain('no output');
  expect(say(opposite)).toContain('Here 8 and 2 are opposite, and it says nothing.');
});

it('names both candidates where its output is halfway between them', () => {
  const tie = {view: 'circle', neurons: 4, a: 11, b: 1};
  expect(drawn({definition}, at(tie))).toContain('output: 11, 12');
  expect(say(tie)).toContain('Here 11 and 12 tie for 11 + 1 = 12 mod 23.');
});

it('turns the hands where they are dragged', () => {
  const turned = (handle: string, place: readonly [number, number], changes: Changes) => {
    const state = at(changes);
    return {...state, ...definition.drag!(handle, place, state, definition.compute(state), 'wide')};
  };
  // The clock's middle is (186, 172): to its right is a quarter of a turn, 23/4 hours.
  expect(turned('a', [300, 172], {}).a).toBe(6);
  expect(turned('b', [300, 172], {a: 7}).b).toBe(22);
  // With k = 3 of 12 all hands stand at quarters; of those that do, the nearest to the old one.
  expect(turned('a', [300, 172], {p: '12', a: 6}).a).toBe(5);
  expect(turned('b', [300, 172], {view: 'circle'}).b).toBe(6);
});

it('moves b with the answer, and the networks with their handles', () => {
  const state = at({view: 'network'});
  const data = definition.compute(state);
  expect(definition.drag!('answer', [40, 100], state, data, 'wide')).toEqual({b: 16});
  expect(definition.drag!('width', [9999, 0], state, data, 'wide')).toEqual({width: 512});
  expect(definition.drag!('neurons', [-9, 0], at({view: 'circle'}), dataAt({view: 'circle'}), 'wide')).toEqual({
    neurons: 3
  });
});

it('lights the marks of the formula’s terms and tells their values', () => {
  const picture = drawn({definition}, at({frequencies: 3}));
  for (const term of ['a', 'b', 'frequency', 'exact', 'accuracy']) expect(picture).toContain(`data-term="${term}"`);
  expect(definition.termValues!(at({}), dataAt({}))).toEqual({
    a: '7',
    b: '9',
    exact: '16',
    frequency: 'k = 1',
    accuracy: 'leads by 3.7\u202f%'
  });
});

it('says what it shows', () => {
  expect(say({})).toBe('One wave, k = 1: 7 + 9 = 16 mod 23 wins and leads the best other candidate by 3.7\u202f%.');
  expect(say({p: '12'})).toBe(
    'One wave, k = 3: 3 candidates tie with 7 + 9 = 4 mod 12, as p and every k are multiples of 3.'
  );
  expect(say({view: 'network', width: 128})).toBe(
    'Gromov’s network with 128 neurons (seed 17) answers 7 + 9 = 16 mod 23; of all 529 pairs it gets 100\u202f% right.'
  );
  expect(say({view: 'circle', neurons: 6})).toContain('gets 65.2\u202f% of all 529 pairs right');
  expect(say({view: 'circle', neurons: 3})).toMatch(/Here it answers \d+ for 7 \+ 9 = 16 mod 23\.$/);
  expect(say({view: 'circle'})).toMatch(/Here it answers 7 \+ 9 = 16 mod 23\.$/);
});
