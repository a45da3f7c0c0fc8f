import {describe, expect, it, vi} from 'vitest';
import type {Work} from '../../src/widgets';
import {readRecorded, Working, workText} from '../../src/widgets/working';

const work = (n: number) => ({computation: 'freeEnergyByIntegration', options: {n}}) as Work;

describe('recorded results', () => {
  it('are there at once, by the text of their work', () => {
    const changed = vi.fn();
    const working = new Working(changed);
    working.record(readRecorded(JSON.stringify([[workText(work(1)), {value: 2}]])));
    expect(working.result(work(1))).toEqual({value: 2});
    expect(working.result(work(2))).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
  });

  it.each(['', '{', '{}', '[1]', '[[1,2]]', 'null'])('an attribute that holds none is none: %j', text =>
    expect(readRecorded(text)).toEqual([])
  );
});
