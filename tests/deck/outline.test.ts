import {expect, it} from 'vitest';
import {readOutline} from '../../src/deck/outline';

const section = (dataset: Record<string, string>) => ({dataset}) as unknown as HTMLElement;

it('an outline is what the sections say of themselves', () => {
  expect(
    readOutline([
      section({id: 'a', title: 'A & B', part: 'P', steps: '3', timing: '1.5'}),
      section({id: 'b', steps: 'x'})
    ])
  ).toEqual([
    {id: 'a', title: 'A & B', part: 'P', steps: 3, timing: 1.5},
    {id: 'b', title: '', part: '', steps: 0, timing: 0}
  ]);
});
