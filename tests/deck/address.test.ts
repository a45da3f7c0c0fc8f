import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatAddress, noChanges, parseAddress} from '../../src/deck/address';

const slide = (id: string, steps: number) => ({id, title: id, part: '', steps, timing: 0});
const outline = [slide('title', 0), slide('volume-scaling', 3), slide('references', 0)];

describe('parseAddress(hash, outline)', () => {
  it('reads slide, step and what was changed in the figures', () => {
    expect(
      parseAddress('#/volume-scaling/2?volume-scaling.k=x%5E2%2By%5E4&volume-scaling.epsilon=1e-3', outline)
    ).toEqual({
      index: 1,
      step: 2,
      changes: new Map([
        [
          'volume-scaling',
          [
            ['k', 'x^2+y^4'],
            ['epsilon', '1e-3']
          ]
        ]
      ])
    });
  });

  it.each([
    ['', 0, 0],
    ['#', 0, 0],
    ['#/', 0, 0],
    ['#volume-scaling', 1, 0],
    ['#/volume-scaling', 1, 0],
    ['#/volume-scaling/', 1, 0],
    ['#/volume-scaling/99', 1, 3],
    ['#/volume-scaling/-1', 1, 0],
    ['#/volume-scaling/1.5', 1, 1],
    ['#/volume-scaling/1e9', 1, 3],
    ['#/volume-scaling/NaN', 1, 0],
    ['#/volume-scaling/Infinity', 1, 3],
    ['#/references/1', 2, 0],
    ['#/2/1', 1, 1],
    ['#/0', 0, 0],
    ['#/-1', 0, 0],
    ['#/1e9', 2, 0],
    ['#/%', 0, 0],
    ['#/%E0%A4%A/1', 0, 0],
    ['#/\u0000/1', 0, 0]
  ])('takes %j to the nearest place', (hash, index, step) => {
    expect(parseAddress(hash, outline)).toEqual({index, step, changes: noChanges});
  });

  it.each(['nowhere', 'constructor', '__proto__', '<img src=x onerror=alert(1)>'])(
    'takes %j to the first slide, and says that no slide has this name',
    name => {
      expect(parseAddress(`#/${name}/2`, outline)).toEqual({index: 0, step: 0, changes: noChanges, unknown: name});
    }
  );

  it.each(['a.b=%', 'a.b=%E0%A4%A', 'a.b=\u202e1', 'a.b=\ud800', 'a.b=%00', 'ab=1', '.b=1', 'a.=1', 'a.b', '&&'])(
    'leaves out the pair %j',
    pair => {
      expect(parseAddress(`#/volume-scaling/1?${pair}&c.d=2`, outline).changes).toEqual(new Map([['c', [['d', '2']]]]));
    }
  );

  it('keeps names of the object prototype as plain names', () => {
    const {changes} = parseAddress('#/title?__proto__.x=1&constructor.prototype=2', outline);
    expect([...changes.keys()]).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('reads nothing of the figures in an address longer than 8 KB, but still the slide', () => {
    expect(parseAddress(`#/volume-scaling/1?a.b=${'1'.repeat(8192)}`, outline)).toEqual({
      index: 1,
      step: 1,
      changes: noChanges
    });
  });

  it('reads at most 64 pairs', () => {
    const pairs = Array.from({length: 200}, (_, i) => `a.b${i}=1`).join('&');
    expect(parseAddress(`#/title?${pairs}`, outline).changes.get('a')).toHaveLength(64);
  });

  it('never throws, and always names a place that exists', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), hash => {
        const {index, step} = parseAddress(`#/${hash}`, outline);
        expect(outline[index].steps).toBeGreaterThanOrEqual(step);
        expect(step).toBeGreaterThanOrEqual(0);
      })
    );
  });
});

describe('formatAddress(outline, place, changes)', () => {
  it('leaves out step 0', () => {
    expect(formatAddress(outline, {index: 1, step: 0})).toBe('#/volume-scaling');
    expect(formatAddress(outline, {index: 1, step: 2})).toBe('#/volume-scaling/2');
  });

  it('is read back as it was', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const text = fc.string({unit: 'grapheme', maxLength: 60}).filter(text => !/\p{C}/u.test(text));
    const changes = fc.uniqueArray(fc.tuple(name, fc.array(fc.tuple(name, text), {minLength: 1, maxLength: 4})), {
      selector: ([figure]) => figure,
      maxLength: 3
    });
    fc.assert(
      fc.property(fc.nat(3), changes, (step, list) => {
        const hash = formatAddress(outline, {index: 1, step}, new Map(list));
        expect(parseAddress(hash, outline)).toEqual({index: 1, step, changes: new Map(list)});
      })
    );
  });
});
