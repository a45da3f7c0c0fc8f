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

describe('readingAddress(id)', () => {
  it('is the reading at that slide', () => {
    expect(readingAddress('volume-scaling')).toBe('read/#volume-scaling');
  });
});
