import {describe, expect, it} from 'vitest';
import {figureStates} from '../../src/reading';

describe('figureStates(search)', () => {
  it('groups attributes by figure name, in their order', () => {
    expect([...figureStates('?volume-scaling.epsilon=1e-4&b.n=3&volume-scaling.k=x%5E2*y%5E2')]).toEqual([
      [
        'volume-scaling',
        [
          ['epsilon', '1e-4'],
          ['k', 'x^2*y^2']
        ]
      ],
      ['b', [['n', '3']]]
    ]);
  });

  it('leaves out what names no figure', () => {
    expect(figureStates('?theme=dark&.epsilon=1&epsilon=1').size).toBe(0);
  });

  it.each(['?%', '?a.b=%E0%A4%A', '?__proto__.x=1', '?constructor.prototype=1', '?a.b=\u0000\u202e\ud800'])(
    'survives %j and leaves Object.prototype alone',
    search => {
      expect(() => figureStates(search)).not.toThrow();
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    }
  );

  it('leaves a query of more than 8 KB unread', () => {
    expect(figureStates(`?a.b=${'1'.repeat(8192)}`).size).toBe(0);
  });
});
