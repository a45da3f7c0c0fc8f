import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parsePolynomial} from '../../src/numerics';
import {figures, type ParameterTable, readChanges, type Step, stateAt, writeChanges} from '../../src/widgets';
import {guessesIn, leavesScript, showsGuess, withoutGuesses} from '../../src/widgets/state';
import {arbitraryState} from './arbitrary-state';

const table = {
  epsilon: {kind: 'number', label: 'ε', about: '', min: 1e-12, max: 1, default: 0.1, scale: 'log'},
  showFit: {kind: 'boolean', label: 'fit', about: '', default: false},
  k: {kind: 'polynomial', parse: parsePolynomial, label: 'K', about: '', default: 'x^2*y^2', maxVariables: 2}
} as const satisfies ParameterTable;

describe('stateAt', () => {
  const steps: Step[] = [{epsilon: '1e-4'}, {showFit: ''}, {showFit: 'false', epsilon: '0.5'}];

  it('is the attributes at step 0, and the defaults where there are none', () => {
    expect(stateAt(table, {epsilon: '0.2'}, steps, 0)).toEqual({epsilon: 0.2, showFit: false, k: 'x^2*y^2'});
  });

  it('lays the steps on top of each other', () => {
    expect(stateAt(table, {}, steps, 2)).toEqual({epsilon: 1e-4, showFit: true, k: 'x^2*y^2'});
    expect(stateAt(table, {}, steps, 3)).toEqual({epsilon: 0.5, showFit: false, k: 'x^2*y^2'});
  });

  it("lets the visitor's changes stand over the script", () => {
    expect(stateAt(table, {}, steps, 1, {epsilon: 0.7}).epsilon).toBe(0.7);
  });

  it('names the attribute, what is wrong and what is allowed', () => {
    expect(() => stateAt(table, {showFit: 'perhaps'})).toThrow('show-fit: "perhaps" is not true or false');
    expect(() => stateAt(table, {depth: '1'})).toThrow('unknown parameter "depth" (allowed: epsilon, show-fit, k)');
  });
});

describe('changes in an address', () => {
  it('come back as they went, for every figure', async () => {
    for (const load of Object.values(figures)) {
      const {parameters} = (await load()).definition;
      fc.assert(
        fc.property(arbitraryState(parameters), state => {
          expect(readChanges(parameters, writeChanges(state))).toEqual(state);
        }),
        {numRuns: 50}
      );
    }
  });

  it('are left out when nobody can read them, and touch nothing else', () => {
    const hostile: [string, string][] = [
      ['__proto__', '1'],
      ['constructor', '1'],
      ['epsilon', '<svg onload=alert(1)>'],
      ['k', 'x'.repeat(1e6)],
      ['show-fit', '']
    ];
    const problems: string[] = [];
    expect(readChanges(table, hostile, problems)).toEqual({showFit: true});
    expect(problems).toEqual([
      expect.stringMatching(/^__proto__: unknown \(allowed: .*show-fit.*\)$/),
      expect.stringMatching(/^constructor: unknown/),
      expect.stringMatching(/^epsilon: "<svg onload=alert\(1\)>" is not a number \(allowed: /),
      'k: 1000000 characters (allowed: up to 512)'
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('guesses', () => {
  const table = {
    n: {kind: 'number', min: 1, max: 10, default: 2, label: 'n', about: ''},
    guess: {
      kind: 'guess',
      min: 0,
      max: 1,
      places: ['here', 'there'],
      start: [0, 0],
      default: [],
      label: 'guess',
      about: ''
    }
  } as const satisfies ParameterTable;

  it('stay when the script goes on, and do not leave it', () => {
    expect(guessesIn(table, {n: 3, guess: [0.1, 0.2]})).toEqual({guess: [0.1, 0.2]});
    expect(leavesScript(table, {guess: [0.1, 0.2]})).toBe(false);
    expect(leavesScript(table, {n: 3, guess: []})).toBe(true);
  });

  it('are none, or a number a place', () => {
    expect(stateAt(table, {}).guess).toEqual([]);
    expect(stateAt(table, {guess: '0.1,1'}).guess).toEqual([0.1, 1]);
    expect(() => stateAt(table, {guess: '0.1'})).toThrow(
      'guess: "0.1" is no guess (allowed: nothing, or 2 numbers with commas between)'
    );
    expect(() => stateAt(table, {guess: '0.1,2'})).toThrow('guess: 2 is out of range (allowed: 0 to 1)');
    expect(readChanges(table, [['guess', '0.1,7']])).toEqual({});
  });

  it('are shown where a step asks or answers, and everywhere if none does', () => {
    const steps: Step[] = [{n: '3'}, {ask: 'true'}, {ask: 'false', n: '4'}, {n: '5'}];
    expect([0, 1, 2, 3, 4].map(step => showsGuess(steps, step))).toEqual([false, false, true, true, false]);
    expect([0, 1, 2].map(step => showsGuess([{ask: 'false'}, {n: '3'}], step))).toEqual([true, true, false]);
    expect(showsGuess([], 0)).toBe(true);
    expect(withoutGuesses(table, {n: 3, guess: [0.1, 0.2]})).toEqual({n: 3});
  });

  it('a term to light is no part of the state', () => {
    expect(stateAt(table, {}, [{term: 'n', n: '3'}], 1)).toEqual({n: 3, guess: []});
  });
});
