import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type Platform, type RunOptions, supervise} from '../../src/compute/supervise';
import {drain, random} from '../../src/numerics';
import {FakeWorker, HonestWorker} from './fake-worker';

const table = {
  /** A walk of normal steps, told as it goes in one array that is written over. */
  *walk({steps, seed}: {steps: number; seed: number}): Generator<Float64Array, {seed: number; end: number}, unknown> {
    const u = random(seed);
    const place = new Float64Array(1);
    for (let i = 0; i < steps; i++) {
      place[0] += u.normal();
      yield place;
    }
    return {seed, end: place[0]};
  },
  *refuse({n}: {n: number}): Generator<number, void, unknown> {
    if (!(n > 0)) throw new RangeError(`n must be positive, got ${n}`);
    yield n;
  },
  *secret(): Generator<number, () => void, unknown> {
    yield 1;
    return () => {};
  }
};
const computations = async () => table;
const walk = {name: 'walk', options: {steps: 3000, seed: 7}};
const walked = drain(table.walk(walk.options));

/** Gives the workers one after the other, and fails where there are no more. */
function platform(...workers: (FakeWorker | (() => never))[]): Platform & {left(): number} {
  const queue = [...workers];
  return {
    left: () => queue.length,
    async createWorker() {
      const next = queue.shift();
      if (!next) throw new Error('one worker too many');
      return typeof next === 'function' ? next() : next;
    },
    computations
  };
}

const onPage: Platform = {computations};
const settle = () => new Promise(done => setTimeout(done, 0));

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']});
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('the same seed, the same result', () => {
  it.each([
    ['a worker', () => platform(new HonestWorker(table)), 'worker'],
    ['slices', () => onPage, 'slices']
  ])('in %s as by drain', async (_, where, engine) => {
    const heard: Float64Array[] = [];
    const run = supervise(walk, where(), {onProgress: partial => heard.push(partial as Float64Array)});
    expect(run.engine).toBe(engine);
    expect(await run.result).toEqual({value: walked, engine, seed: 7});
    expect(heard[0]).toEqual(Float64Array.of(random(7).normal()));
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('without a seed says so', async () => {
    const {result} = supervise({name: 'secret', options: undefined}, onPage, {});
    await expect(result).rejects.toThrow();
    const {seed} = await supervise({name: 'walk', options: {steps: 0, seed: 0}}, onPage, {}).result;
    expect(seed).toBe(0);
  });

  it('whatever the caller does with the options afterwards', async () => {
    const options = {steps: 3000, seed: 7};
    const worker = new FakeWorker();
    const {result} = supervise({name: 'walk', options}, platform(worker), {});
    await settle();
    options.seed = 8;
    worker.crash();
    expect((await result).value).toEqual(walked);
  });
});

describe('a worker that fails', () => {
  const failures: [string, (worker: FakeWorker) => void][] = [
    ['crashes', worker => worker.crash()],
    ['hangs', () => vi.advanceTimersByTime(2500)],
    ['posts garbage', worker => worker.say({type: 'progress'})],
    ['posts nothing', worker => worker.say(undefined)],
    ['posts what cannot be read', worker => worker.dispatchEvent(new MessageEvent('messageerror'))]
  ];

  it.each(failures)('and %s before its first word leaves the work to the page', async (_, fail) => {
    const worker = new FakeWorker();
    const spare = platform(worker, new FakeWorker());
    const run = supervise(walk, spare, {});
    await settle();
    expect(worker.heard).toEqual([{type: 'start', ...walk, paused: false}]);
    fail(worker);
    expect(await run.result).toEqual({value: walked, engine: 'slices', seed: 7});
    expect([worker.terminated, spare.left(), run.engine]).toEqual([true, 1, 'slices']);
  });

  it.each(failures)('and %s on the way is replaced, and the work starts anew', async (_, fail) => {
    const worker = new FakeWorker();
    const heard: unknown[] = [];
    const run = supervise(walk, platform(worker, new HonestWorker(table)), {
      onProgress: partial => heard.push(partial)
    });
    await settle();
    worker.say({type: 'started'});
    worker.say({type: 'progress', partial: 'the first'});
    fail(worker);
    worker.say({type: 'progress', partial: 'from the dead'});
    worker.say({type: 'result', value: 'from the dead'});
    expect(await run.result).toEqual({value: walked, engine: 'worker', seed: 7});
    expect(worker.terminated).toBe(true);
    expect(heard[0]).toBe('the first');
    expect(heard).not.toContain('from the dead');
  });

  it.each(failures)('and %s twice leaves the work to the page', async (_, fail) => {
    const workers = [new FakeWorker(), new FakeWorker()];
    const run = supervise(walk, platform(...workers), {});
    for (const worker of workers) {
      await settle();
      expect(run.engine).toBe('worker');
      worker.say({type: 'started'});
      fail(worker);
    }
    expect(await run.result).toEqual({value: walked, engine: 'slices', seed: 7});
    expect(workers.map(({terminated}) => terminated)).toEqual([true, true]);
  });

  it('in its constructor leaves the work to the page', async () => {
    const refuse = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    expect(await supervise(walk, platform(refuse), {}).result).toEqual({value: walked, engine: 'slices', seed: 7});
  });

  it('is not reported twice: its error event ends here', async () => {
    const worker = new FakeWorker();
    const {result} = supervise(walk, platform(worker), {});
    await settle();
    expect(worker.crash().defaultPrevented).toBe(true);
    await result;
  });

  it('is no failure while it says something every 2 s', async () => {
    const worker = new FakeWorker();
    const {result} = supervise(walk, platform(worker), {});
    await settle();
    for (let i = 0; i < 20; i++) {
      vi.advanceTimersByTime(1900);
      worker.say(i === 0 ? {type: 'started'} : {type: 'progress', partial: i});
    }
    worker.say({type: 'result', value: 'at last'});
    expect((await result).value).toBe('at last');
    expect(worker.terminated).toBe(true);
  });
});

describe('pause', () => {
  it.each([
    ['a worker', () => platform(new HonestWorker(table))],
    ['slices', () => onPage]
  ])('stops %s, and resume goes on to the same result', async (_, where) => {
    const heard: unknown[] = [];
    const run = supervise({...walk, options: {steps: 1e6, seed: 7}}, where(), {onProgress: part => heard.push(part)});
    while (heard.length === 0) await settle();
    run.pause();
    run.pause();
    const before = heard.length;
    await new Promise(done => setTimeout(done, 150));
    vi.advanceTimersByTime(60_000);
    expect(heard.length).toBe(before);
    expect(await Promise.race([run.result, 'paused'])).toBe('paused');
    run.resume();
    expect((await run.result).value).toEqual(drain(table.walk({steps: 1e6, seed: 7})));
  });

  it('before the start starts nothing', async () => {
    const worker = new FakeWorker();
    const run = supervise(walk, platform(worker), {});
    run.pause();
    await settle();
    expect(worker.heard).toEqual([{type: 'start', ...walk, paused: true}]);
    vi.advanceTimersByTime(60_000);
    expect(worker.terminated).toBe(false);
    run.resume();
    expect(worker.heard.at(-1)).toEqual({type: 'resume'});
    worker.say({type: 'result', value: 1});
    expect((await run.result).value).toBe(1);
  });

  it('holds what was under way, and outlives a restart', async () => {
    const [first, second] = [new FakeWorker(), new FakeWorker()];
    const heard: unknown[] = [];
    const run = supervise(walk, platform(first, second), {onProgress: partial => heard.push(partial)});
    await settle();
    first.say({type: 'started'});
    run.pause();
    first.say({type: 'progress', partial: 1});
    first.crash();
    await settle();
    expect(second.heard).toEqual([{type: 'start', ...walk, paused: true}]);
    expect(heard).toEqual([]);
    run.resume();
    second.say({type: 'progress', partial: 2});
    second.say({type: 'result', value: 'done'});
    expect((await run.result).value).toBe('done');
    expect(heard).toEqual([2]);
    run.pause();
    run.resume();
    expect(second.heard.length).toBe(2);
  });
});

describe('cancel', () => {
  const abort = () => {
    const controller = new AbortController();
    return {controller, signal: controller.signal};
  };

  it('ends a worker and the run at once', async () => {
    const {controller, signal} = abort();
    const worker = new FakeWorker();
    const heard: unknown[] = [];
    const {result} = supervise(walk, platform(worker), {signal, onProgress: partial => heard.push(partial)});
    await settle();
    worker.say({type: 'started'});
    controller.abort(new Error('the figure left'));
    expect(worker.terminated).toBe(true);
    worker.say({type: 'progress', partial: 1});
    await expect(result).rejects.toThrow('the figure left');
    expect(heard).toEqual([]);
  });

  it('ends slices and the run at once', async () => {
    const {controller, signal} = abort();
    let steps = 0;
    const forever = async () => ({
      *walk() {
        for (;;) yield ++steps;
      }
    });
    const options: RunOptions<unknown> = {signal, onProgress: () => controller.abort()};
    const {result} = supervise(walk, {computations: forever}, options);
    await expect(result).rejects.toThrow(expect.objectContaining({name: 'AbortError'}));
    expect(steps).toBe(1);
    await settle();
    expect(steps).toBe(1);
  });

  it('before the start starts nothing', async () => {
    const worker = new FakeWorker();
    const where = platform(worker);
    const {result} = supervise(walk, where, {signal: AbortSignal.abort()});
    await expect(result).rejects.toThrow(expect.objectContaining({name: 'AbortError'}));
    expect(where.left()).toBe(1);
  });

  it('while the worker is made ends it, unasked', async () => {
    const {controller, signal} = abort();
    const worker = new FakeWorker();
    const {result} = supervise(walk, platform(worker), {signal});
    controller.abort();
    await expect(result).rejects.toThrow(expect.objectContaining({name: 'AbortError'}));
    await settle();
    expect([worker.terminated, worker.heard]).toEqual([true, []]);
  });

  it('after the end changes nothing, and leaves no listener', async () => {
    const {controller, signal} = abort();
    const remove = vi.spyOn(signal, 'removeEventListener');
    const {result} = supervise(walk, onPage, {signal});
    await result;
    await settle();
    expect(remove).toHaveBeenCalledOnce();
    controller.abort();
    expect((await result).value).toEqual(walked);
  });
});

describe('errors', () => {
  it.each([
    ['a worker', () => platform(new HonestWorker(table))],
    ['slices', () => onPage]
  ])('of the computation cross from %s with name and message', async (_, where) => {
    const failed = (name: string, options: unknown) => supervise({name, options}, where(), {}).result;
    await expect(failed('refuse', {n: 0})).rejects.toThrow(new RangeError('n must be positive, got 0'));
    await expect(failed('toString', {})).rejects.toThrow(
      new RangeError('a computation must be one of walk, refuse, secret, got toString')
    );
    await expect(failed('secret', {})).rejects.toThrow(expect.objectContaining({name: 'DataCloneError'}));
    await expect(failed('walk', {onStep: () => {}})).rejects.toThrow(expect.objectContaining({name: 'DataCloneError'}));
  });

  it.each([
    ['a worker', () => platform(new HonestWorker(table))],
    ['slices', () => onPage]
  ])('of who hears of %s end the run', async (_, where) => {
    const onProgress = () => {
      throw new Error('cannot draw');
    };
    await expect(supervise(walk, where(), {onProgress}).result).rejects.toThrow('cannot draw');
  });

  it('of the chunk of computations fail the run', async () => {
    const gone: Platform = {computations: () => Promise.reject(new TypeError('Failed to fetch'))};
    await expect(supervise(walk, gone, {}).result).rejects.toThrow('Failed to fetch');
  });
});
