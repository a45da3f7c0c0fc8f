import {describe, expect, it} from 'vitest';
import {prefersReading, readingAddress} from '../../src/deck/phone';

const phone = {search: '', width: 390, height: 800, framed: false};

describe('prefersReading(screen)', () => {
  it('is for narrow upright screens', () => {
    expect(prefersReading(phone)).toBe(true);
    expect(prefersReading({...phone, width: 600})).toBe(false);
    expect(prefersReading({...phone, width: 590, height: 500})).toBe(false);
  });

  it.each(['?deck', '?deck&theme=dark', '?print', '?speaker=1_2'])('not where %s is asked for', search => {
    expect(prefersReading({...phone, search})).toBe(false);
  });

  it('not inside another page', () => {
    expect(prefersReading({...phone, framed: true})).toBe(false);
  });
});

describe('readingAddress(id, step, figures)', () => {
  it('is the reading at that slide and step, its figures as they are', () => {
    expect(readingAddress('volume-scaling', 0)).toBe('read/#volume-scaling');
    expect(readingAddress('volume-scaling', 2)).toBe('read/?step=2#volume-scaling');
    expect(readingAddress('volume-scaling', 2, 'volume-scaling.k=x+y')).toBe(
      'read/?step=2&volume-scaling.k=x%2By#volume-scaling'
    );
  });
});
