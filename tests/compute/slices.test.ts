import {describe, expect, it} from 'vitest';
import {startSlices} from '../../src/compute/slices';
import {drain} from '../../src/numerics/drain';
import {type FakeHost, fakeHost} from './fake-host';

/** Counts up; a step takes the ms that `length` says. */
function* counting(host: FakeHost, to: number, length: (step: number) => number): Generator<number, string, unknown> {
  for (let i = 1; i <= to; i++) {
    host.spend(length(i));
    yield i;
  }
  return `counted to ${to}`;
}

function start(host: FakeHost, to: number, length: (step: number) => number, paused = false) {
  const heard: number[] = [];
  const engine = startSlices(() => counting(host, to, length), {
    budget: 8,
    paused,
    onProgress: partial => heard.push(partial),
    host
  });
  return {engine, heard};
}

describe('slices', () => {
  it.each([0.01, 0.3, 1, 3, 7.9])('of steps of %d ms stay within 8 ms, and are longer than half of it', async step => {
    const host = fakeHost();
    const {engine} = start(host, 2000, () => step);
    host.run();
    expect(Math.max(...host.turnLengths)).toBeLessThanOrEqual(8);
    expect(Math.max(...host.turnLengths)).toBeGreaterThan(4);
    expect(await engine.result).toBe('counted to 2000');
    expect(host.ended).toBe(true);
  });

  it('of uneven steps overrun by no more than a step that is longer than those before', () => {
    const host = fakeHost();
    start(host, 3000, i => (i % 7 === 0 ? 2 : 0.5));
    host.run();
    expect(Math.max(...host.turnLengths)).toBeLessThanOrEqual(8);
  });

  it('hold one step where a step is longer than the budget', () => {
    const host = fakeHost();
    start(host, 5, () => 20);
    host.run();
    expect(Math.max(...host.turnLengths)).toBe(20);
  });

  it('give the result that drain gives', async () => {
    const host = fakeHost();
    const {engine} = start(host, 50, () => 1);
    host.run();
    expect(await engine.result).toBe(drain(counting(fakeHost(), 50, () => 1)));
  });

  it('tell the first partial result at once, then the newest every 50 ms, in turns of their own', () => {
    const host = fakeHost();
    const {heard} = start(host, 1000, () => 1);
    host.run(2);
    expect(heard).toEqual([1]);
    host.run();
    expect(heard.length).toBeGreaterThan(15);
    expect(heard.length).toBeLessThanOrEqual(20);
    for (let i = 1; i < heard.length; i++) expect(heard[i] - heard[i - 1]).toBeGreaterThanOrEqual(50);
    expect(host.turnLengths.filter(length => length === 0).length).toBeGreaterThanOrEqual(heard.length);
  });

  it('stand still while paused, and go on from there', async () => {
    const host = fakeHost();
    const {engine, heard} = start(host, 100, () => 1, true);
    host.run();
    expect([host.now(), heard]).toEqual([0, []]);
    engine.resume();
    host.run(3);
    const at = host.now();
    expect(at).toBeGreaterThan(0);
    engine.pause();
    host.run();
    expect(host.now()).toBe(at);
    // Twice, and in one turn: still one loop, not two.
    engine.resume();
    engine.pause();
    engine.resume();
    engine.resume();
    host.run();
    expect(await engine.result).toBe('counted to 100');
    expect(host.now()).toBe(100);
  });

  it('stop at once, and let the computation clean up', () => {
    const host = fakeHost();
    let clean = false;
    const engine = startSlices(
      function* () {
        try {
          for (;;) {
            host.spend(1);
            yield;
          }
        } finally {
          clean = true;
        }
      },
      {budget: 8, paused: false, onProgress: () => {}, host}
    );
    host.run(5);
    const at = host.now();
    engine.stop();
    engine.stop();
    engine.resume();
    host.run();
    expect([host.now(), clean, host.ended]).toEqual([at, true, true]);
  });

  it('can be stopped by who hears of them', () => {
    const host = fakeHost();
    const engine = startSlices(() => counting(host, 100, () => 1), {
      budget: 8,
      paused: false,
      onProgress: () => engine.stop(),
      host
    });
    host.run();
    expect(host.now()).toBe(1);
  });

  it.each([
    [
      'starting',
      () => {
        throw new RangeError('no such thing');
      }
    ],
    [
      'computing',
      function* (): Generator<number, void, unknown> {
        yield 1;
        throw new RangeError('no such thing');
      }
    ]
  ])('fail with what is thrown on %s', async (_, begin) => {
    const host = fakeHost();
    const engine = startSlices<unknown, unknown>(begin, {budget: 8, paused: false, onProgress: () => {}, host});
    host.run();
    await expect(engine.result).rejects.toThrow(new RangeError('no such thing'));
    expect(host.ended).toBe(true);
  });

  it('fail with what a listener throws', async () => {
    const host = fakeHost();
    const engine = startSlices(() => counting(host, 100, () => 1), {
      budget: 8,
      paused: false,
      onProgress() {
        throw new Error('cannot draw');
      },
      host
    });
    host.run();
    await expect(engine.result).rejects.toThrow('cannot draw');
    expect(host.now()).toBe(1);
  });
});
