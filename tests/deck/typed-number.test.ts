import {describe, expect, it} from 'vitest';
import type {Focus} from '../../src/deck/keys';
import {TypedNumber} from '../../src/deck/typed-number';

/** What each key gives, one after the other, `every` ms apart. */
function typing(keys: readonly string[], {every = 200, focus = 'nothing' as Focus, held = {}} = {}) {
  const typed = new TypedNumber();
  const plain = {shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held};
  return keys.map((key, i) => typed.take({key, timeStamp: 10_000 + i * every, ...plain}, focus));
}

describe('TypedNumber', () => {
  it('collects digits until Enter or G', () => {
    expect(typing(['1', '2', 'Enter', 'Enter'])).toEqual([1, 12, 12, undefined]);
    expect(typing(['7', 'g'])).toEqual([7, 7]);
    expect(typing(['7', 'G'])).toEqual([7, 7]);
  });

  it('is empty again when the number is complete', () => {
    const typed = new TypedNumber();
    const key = (key: string) =>
      typed.take({key, timeStamp: 1, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false}, 'nothing');
    key('4');
    expect(typed.digits).toBe('4');
    key('Enter');
    expect(typed.digits).toBe('');
  });

  it('is given up by any other key, and by waiting', () => {
    expect(typing(['1', 'ArrowRight', 'Enter'])).toEqual([1, undefined, undefined]);
    expect(typing(['1', '2', 'Enter'], {every: 4000})).toEqual([1, 2, undefined]);
  });

  it('leaves digits to a field, and to the browser’s own shortcuts', () => {
    expect(typing(['1', 'Enter'], {focus: 'typed'})).toEqual([undefined, undefined]);
    expect(typing(['1'], {held: {ctrlKey: true}})).toEqual([undefined]);
  });

  it('leaves Enter alone where no number was begun', () => {
    expect(typing(['Enter', 'g'])).toEqual([undefined, undefined]);
  });
});
