import {describe, expect, it} from 'vitest';
import {stateAt} from '../../src/widgets';
import {definition} from '../../src/widgets/volume-scaling/volume-scaling';
import {drawn} from './drawn';

const {parameters} = definition;
const stateOf = (attributes: Readonly<Record<string, string>>) => stateAt(parameters, attributes);

describe('asks before it shows', () => {
  const asking = stateOf({k: '(y^2-x^3)^2', ask: 'true'});
  const data = definition.compute(asking);

  it('while it asks, neither drawing, controls, words nor read-outs tell V or λ', () => {
    expect(drawn({definition}, asking)).not.toMatch(/computed|slope|5\/12/);
    expect(definition.controls!(asking)).toEqual(['guess']);
    expect(definition.readouts!(asking, data)).toEqual([]);
    expect(definition.describe(asking, data)).not.toMatch(/5\/12|volume \d/);
  });

  it('the axis of V is the same for every K, so that it tells nothing either', () => {
    const other = stateOf({k: 'x^2+y^2', ask: 'true'});
    const ticks = (text: string) => text.match(/10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/g);
    expect(ticks(drawn({definition}, asking))).toEqual(ticks(drawn({definition}, other)));
  });

  it('a dragged handle moves its place of the sketch alone', () => {
    const guess = definition.drag!('guess-1', [0, 26], asking, data, 'wide').guess;
    expect(guess).toEqual([1e-4, 1, 1e-12]);
  });

  it('then guess and truth are shown together', () => {
    const shown = stateOf({k: '(y^2-x^3)^2', guess: '1e-2,1e-4,1e-6'});
    expect(drawn({definition}, shown)).toMatch(/your sketch[\s\S]*V\(ε\), computed/);
    const [yours, truth] = definition.readouts!(shown, definition.compute(shown));
    expect([yours.value, truth.value]).toEqual(['0.50', '5/12, m = 1']);
  });
});
