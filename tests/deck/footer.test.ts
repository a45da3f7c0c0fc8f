import {describe, expect, it} from 'vitest';
import {progress} from '../../src/deck/footer';

const outline = [0, 3, 0].map(steps => ({id: '', title: '', part: '', steps, timing: 0}));

describe('progress(outline, place)', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 0.5],
    [1, 2, 0.75],
    [2, 0, 1]
  ])('at slide %i, step %i', (index, step, share) => {
    expect(progress(outline, {index, step})).toBe(share);
  });

  it('is full where there is but one slide', () => {
    expect(progress(outline.slice(0, 1), {index: 0, step: 0})).toBe(1);
  });
});
