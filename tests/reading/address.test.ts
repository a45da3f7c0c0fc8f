import {describe, expect, it} from 'vitest';
import {deckAddress, readAddress, readingAddress, type Seen} from '../../src/reading';

const at = (search: string, hash = '') => readAddress({search, hash});
const changed: Seen = {
  passage: 'volume-scaling',
  step: 2,
  changes: new Map([
    [
      'volume-scaling',
      [
        ['k', 'x^2 + y^2'],
        ['show-fit', 'true']
      ]
    ]
  ])
};

describe('readAddress(location)', () => {
  it('says which passage, at which step, and what was changed in its figure', () => {
    expect(at('?step=2&volume-scaling.epsilon=1e-4&b.n=3&volume-scaling.k=x%5E2*y%5E2', '#volume-scaling')).toEqual({
      passage: 'volume-scaling',
      step: 2,
      changes: new Map([
        [
          'volume-scaling',
          [
            ['epsilon', '1e-4'],
            ['k', 'x^2*y^2']
          ]
        ],
        ['b', [['n', '3']]]
      ])
    });
  });

  it('leaves out what names no figure', () => {
    expect(at('?theme=dark&.epsilon=1&epsilon=1').changes.size).toBe(0);
  });

  it.each([
    '?%',
    '?a.b=%E0%A4%A',
    '?__proto__.x=1',
    '?constructor.prototype=1',
    '?step=Infinity',
    '?a.b=\u0000\u202e\ud800'
  ])('survives %j and leaves Object.prototype alone', search => {
    expect(() => at(search)).not.toThrow();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('leaves a query of more than 8 KB unread', () => {
    expect(at(`?a.b=${'1'.repeat(8192)}`).changes.size).toBe(0);
  });
});

describe('addresses of what a reader sees', () => {
  const nothing: Seen = {passage: 'title', step: 0, changes: new Map()};

  it('of the reading, read back as they were written', () => {
    expect(readingAddress(nothing)).toBe('./#title');
    expect(readAddress(new URL(readingAddress(changed), 'https://host.example/read/'))).toEqual(changed);
  });

  it('of the deck, also on a phone', () => {
    expect(deckAddress(nothing)).toBe('../?deck#/title');
    expect(deckAddress(changed)).toBe(
      '../?deck#/volume-scaling/2?volume-scaling.k=x%5E2%20%2B%20y%5E2&volume-scaling.show-fit=true'
    );
  });
});
