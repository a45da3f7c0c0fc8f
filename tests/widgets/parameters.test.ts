import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parsePolynomial} from '../../src/numerics';
import {figures, type Parameter, readParameter, writeParameter} from '../../src/widgets';
import {salvageParameter} from '../../src/widgets/parameters';
import {arbitraryValue} from './arbitrary-state';

const number: Parameter = {kind: 'number', label: 'ε', about: '', min: 1e-12, max: 1, default: 0.1, scale: 'log'};
const whole: Parameter = {kind: 'integer', label: 'k', about: '', min: 1, max: 5, default: 3};
const choice: Parameter = {kind: 'choice', label: '', about: '', options: {a: 'A', b: 'B'}, default: 'a'};
const formula: Parameter = {
  kind: 'polynomial',
  parse: parsePolynomial,
  label: 'K',
  about: '',
  default: 'w^2',
  maxVariables: 2
};
const point: Parameter = {
  kind: 'point',
  label: 'at',
  about: '',
  places: ['x', 'y'],
  min: [-1, -1],
  max: [1, 1],
  default: [0, 0]
};
const flag: Parameter = {kind: 'boolean', label: '', about: '', default: false};

describe('the codec', () => {
  it('reads back what it writes, for every parameter of every figure', async () => {
    for (const load of Object.values(figures)) {
      const {definition} = await load();
      for (const [name, parameter] of Object.entries(definition.parameters))
        fc.assert(
          fc.property(arbitraryValue(parameter), value => {
            expect(readParameter(parameter, writeParameter(value)), `${definition.tag} ${name}`).toEqual({value});
          }),
          {numRuns: 100}
        );
    }
  });

  it.each([
    [number, '2', '2 is out of range (allowed: 1e-12 to 1)'],
    [number, 'small', '"small" is not a number (allowed: 1e-12 to 1)'],
    [number, '', '"" is not a number (allowed: 1e-12 to 1)'],
    [number, 'NaN', '"NaN" is not a number (allowed: 1e-12 to 1)'],
    [number, 'Infinity', 'Infinity is out of range (allowed: 1e-12 to 1)'],
    [whole, '2.5', '"2.5" is not a whole number (allowed: 1 to 5)'],
    [choice, 'c', '"c" is not a choice (allowed: a, b)'],
    [choice, 'toString', '"toString" is not a choice (allowed: a, b)'],
    [point, '1', '"1" is not a point (allowed: two numbers, as "0.5,-1")'],
    [point, '1,2', '2 is out of range (allowed: -1 to 1)'],
    [flag, 'yes', '"yes" is not true or false (allowed: present, "true" or "false")'],
    [formula, 'x+y+z', '"x+y+z" has 3 variables (allowed: 1 to 2)']
  ])('refuses %o ← %j and says what is allowed', (parameter, text, problem) => {
    expect(readParameter(parameter, text)).toEqual({problem});
  });

  it('says where a formula goes wrong', () => {
    expect(readParameter(formula, 'x^^2').problem).toMatch(/"x\^\^2", character 3/);
  });

  it('moves numbers of an address into their range and drops the rest', () => {
    expect(salvageParameter(number, '7')).toBe(1);
    expect(salvageParameter(number, '1e309')).toBeUndefined();
    expect(salvageParameter(whole, '2.5')).toBe(3);
    expect(salvageParameter(choice, '<img src=x onerror=alert(1)>')).toBeUndefined();
    expect(salvageParameter(formula, 'constructor.constructor("alert(1)")()')).toBeUndefined();
  });
});
