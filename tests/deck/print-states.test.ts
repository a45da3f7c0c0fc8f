import {describe, expect, it} from 'vitest';
import {printStates} from '../../src/deck/print-states';

describe('printStates(print, steps)', () => {
  it.each([
    [undefined, 3, [3]],
    ['', 3, [3]],
    ['all', 2, [0, 1, 2]],
    ['0,2', 3, [0, 2]],
    ['2, 0, 2', 3, [0, 2]],
    ['0,9', 3, [0]],
    ['9', 3, [3]],
    ['-1,x', 3, [3]]
  ])('%j of %i steps', (print, steps, states) => {
    expect(printStates(print, steps)).toEqual(states);
  });
});
