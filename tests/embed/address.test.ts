import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readEmbedAddress, writeEmbedAddress} from '../../src/embed';

describe('readEmbedAddress(search)', () => {
  it('separates the theme from the state', () => {
    expect(readEmbedAddress('?epsilon=1e-4&theme=dark&show-fit=')).toEqual({
      theme: 'dark',
      state: [
        ['epsilon', '1e-4'],
        ['show-fit', '']
      ]
    });
  });

  it('knows two themes and no third', () => {
    expect(readEmbedAddress('?theme=blue').theme).toBeUndefined();
    expect(readEmbedAddress('').theme).toBeUndefined();
  });

  it('leaves a query of more than 8 KB unread', () => {
    expect(readEmbedAddress(`?theme=dark&k=${'x'.repeat(8192)}`)).toEqual({theme: undefined, state: []});
  });

  it('never throws on a text that is no query', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), text => readEmbedAddress(text).state.length >= 0));
  });
});

describe('writeEmbedAddress(address)', () => {
  it('is empty when there is nothing to say', () => {
    expect(writeEmbedAddress({theme: undefined, state: []})).toBe('');
  });

  it('is read back as it was', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/).filter(text => text !== 'theme');
    const state = fc.array(fc.tuple(name, fc.string({unit: 'grapheme', maxLength: 40})), {maxLength: 8});
    fc.assert(
      fc.property(state, fc.constantFrom('light', 'dark', undefined), (pairs, theme) => {
        expect(readEmbedAddress(writeEmbedAddress({theme, state: pairs}))).toEqual({theme, state: pairs});
      })
    );
  });
});
