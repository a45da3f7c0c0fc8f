import {describe, expect, it} from 'vitest';
import {type Envelope, Hearing, newName, readEnvelope} from '../../src/deck/sync';

const envelope = (message: unknown, others: object = {}) => ({
  protocol: 'slt-deck/1',
  deck: 'a_1',
  from: 'b_2',
  count: 1,
  message,
  ...others
});
const here = {kind: 'here', address: '#/title', black: false};

describe('readEnvelope(value)', () => {
  it.each([
    here,
    {kind: 'go', index: 13},
    ...['hello', 'gone', 'next', 'previous', 'first', 'last', 'blackout', 'reset'].map(kind => ({kind}))
  ])('reads %o', message => {
    expect(readEnvelope(envelope(message))).toEqual(envelope(message));
  });

  it.each([
    undefined,
    null,
    7,
    'next',
    [],
    {},
    {kind: 'next'},
    envelope(undefined),
    envelope('next'),
    envelope({kind: 'constructor'}),
    envelope({kind: 'next', extra: 1}),
    envelope({kind: 'fullscreen'}),
    envelope({kind: 'go'}),
    envelope({kind: 'go', index: '1'}),
    envelope({kind: 'go', index: 0.5}),
    envelope({kind: 'here', address: '#/title'}),
    envelope({...here, black: 'no'}),
    envelope({...here, address: 7}),
    envelope({...here, address: '#'.repeat(8193)}),
    envelope(here, {protocol: 'slt-deck/2'}),
    envelope(here, {deck: '<img>'}),
    envelope(here, {from: 'x'.repeat(33)}),
    envelope(here, {count: 1.5}),
    envelope(here, {count: '1'}),
    envelope(here, {more: 1})
  ])('ignores %o', value => {
    expect(readEnvelope(value)).toBeUndefined();
  });
});

describe('newName()', () => {
  it('is a name that the protocol takes, another one each time', () => {
    const names = Array.from({length: 100}, newName);
    expect(new Set(names).size).toBe(100);
    for (const name of names) expect(readEnvelope(envelope(here, {from: name}))).toBeDefined();
  });
});

describe('a Hearing', () => {
  const next = (count: number, others: Partial<Envelope> = {}) =>
    ({...envelope({kind: 'next'}), count, ...others}) as Envelope;
  const hears = (hearing: Hearing, envelopes: Envelope[]) => envelopes.map(one => hearing.concerns(one));

  it('takes each message once, and none that is late', () => {
    expect(hears(new Hearing('a_1'), [next(1), next(1), next(3), next(2), next(4)])).toEqual([
      true,
      false,
      true,
      false,
      true
    ]);
  });

  it('counts every sender by itself', () => {
    expect(hears(new Hearing('a_1'), [next(5), next(1, {from: 'c'}), next(6)])).toEqual([true, true, true]);
  });

  it('does not hear another deck', () => {
    expect(hears(new Hearing('a_1'), [next(1, {deck: 'z'}), next(1, {deck: ''})])).toEqual([false, false]);
    expect(new Hearing('a_1').concerns(next(1, {deck: '', message: {kind: 'hello'}}))).toBe(true);
  });

  it('without a deck follows the first that says where it is', () => {
    const hearing = new Hearing('');
    const where: Envelope = {...next(1), message: {kind: 'here', address: '#/title', black: false}};
    expect(hears(hearing, [next(1), where, {...where, deck: 'z', count: 2}])).toEqual([false, true, false]);
    expect(hearing.deck).toBe('a_1');
  });

  it('remembers the last 32 senders: those of a deck often reloaded', () => {
    const hearing = new Hearing('a_1');
    const crowd = Array.from({length: 40}, (_, i) => next(1, {from: `s${i}`}));
    expect(hears(hearing, crowd)).not.toContain(false);
    expect(hears(hearing, [next(1, {from: 's8'}), next(1, {from: 's39'})])).toEqual([false, false]);
  });
});
