import {describe, expect, it} from 'vitest';
import {readSteps} from '../../src/embed';
import type {ParameterTable} from '../../src/widgets';

const table: ParameterTable = {
  epsilon: {kind: 'number', label: 'ε', about: 'level', min: 1e-12, max: 1, default: 0.1, scale: 'log'},
  showFit: {kind: 'boolean', label: 'fit', about: 'the fitted line', default: false},
  title: {kind: 'choice', label: 'title', about: 'named like an attribute of HTML', options: {a: 'A'}, default: 'a'}
};

const child = (attributes: Record<string, string>) => ({
  attributes: Object.entries(attributes).map(([name, value]) => ({name, value}))
});

describe('readSteps(children, table)', () => {
  it('makes one step a child, its attributes under the names of the parameters', () => {
    expect(readSteps([child({epsilon: '1e-4'}), child({'show-fit': ''})], table)).toEqual([
      {epsilon: '1e-4'},
      {showFit: ''}
    ]);
  });

  it('leaves out what any element may carry, unless the table claims it', () => {
    const step = child({
      class: 'x',
      hidden: '',
      id: 'y',
      'data-z': '',
      'aria-label': '',
      style: '',
      title: 'a',
      epsilon: '1'
    });
    expect(readSteps([step], table)).toEqual([{title: 'a', epsilon: '1'}]);
  });

  it('keeps an unknown name, for the figure to say what is allowed', () => {
    expect(readSteps([child({espilon: '1'})], table)).toEqual([{espilon: '1'}]);
  });

  it('is an empty script without children', () => {
    expect(readSteps([], table)).toEqual([]);
  });
});
