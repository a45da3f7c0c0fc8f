import {describe, expect, it} from 'vitest';
import {type Size, stateAt, type Value} from '../../../src/widgets';
import {definition} from '../../../src/widgets/phase-transition/phase-transition';
import {drawn} from '../drawn';
import {crossedBy, handlesOf, labelsOf, touching} from '../label-boxes';
import {marksOf, marksWith, pointsOf} from '../marks';

const {parameters, panels} = definition;

/** Evenly from end to end of a slider, on its own scale. */
const along = ({min, max, scale}: {min: number; max: number; scale?: 'log'}, count: number) =>
  Array.from({length: count}, (_, i) => {
    const part = i / (count - 1);
    return scale === 'log' ? min * (max / min) ** part : min + part * (max - min);
  });

/** What is wrong with the places of a picture's words. */
function faults(changes: Readonly<Record<string, Value>>, size: Size): string[] {
  const marks = marksOf(drawn({definition}, stateAt(parameters, {}, [], 0, changes), size));
  const labels = labelsOf(marks, size);
  const handles = handlesOf(marks);
  const lines = marksWith(marks, {tag: 'path', classes: 'curve'});
  const [width] = panels[0][size];
  return [
    ...touching([...labels, ...handles]).filter(pair => !touching(handles).includes(pair)),
    ...lines.flatMap(line => crossedBy(line, labels)).map(words => `a line through ${words}`),
    ...labels
      .filter(({words, left, right, top}) => words !== 'posterior' && (left < 0 || right > width || top < 0))
      .map(({words}) => `${words} is cut off`)
  ].map(fault => `${JSON.stringify(changes)}: ${fault}`);
}

describe.each<Size>(['wide', 'narrow'])('words keep clear of handles, of lines and of one another: %s', size => {
  it.each([undefined, ...along(parameters.constant, 5)])('for all gaps of loss and λ, with c = %s', constant => {
    const withConstant = constant !== undefined;
    const found = along(parameters.deltaLoss, 21).flatMap(deltaLoss =>
      along(parameters.deltaLambda, 9).flatMap(deltaLambda =>
        faults({deltaLoss, deltaLambda, withConstant, ...(withConstant && {constant})}, size)
      )
    );
    expect(found).toEqual([]);
  });

  it('with a guess beside n_c', () => {
    const found = along(parameters.guess, 25).flatMap(guess =>
      along(parameters.deltaLoss, 9).flatMap(deltaLoss => faults({deltaLoss, guess: [guess]}, size))
    );
    expect(found).toEqual([]);
  });

  it('n_c is named at its line', () => {
    for (const deltaLoss of along(parameters.deltaLoss, 41)) {
      const marks = marksOf(drawn({definition}, stateAt(parameters, {}, [], 0, {deltaLoss}), size));
      const [line] = marksWith(marks, {tag: 'path', term: 'exact'});
      if (!line) continue;
      const [[at]] = pointsOf(line);
      const {left, right} = labelsOf(marks, size).find(({words}) => words.startsWith('nc'))!;
      expect(Math.min(Math.abs(left - at), Math.abs(right - at)), `ΔL = ${deltaLoss}`).toBeLessThan(15);
    }
  });
});
