import type {Figure} from './figure';
import type {NumberParameter, ParameterTable} from './parameters';
import {sliderPosition, sliderValue} from './slider-scale';

type AnyFigure = Figure<ParameterTable, unknown>;

/** A term dragged so far, in widths of its figure, takes its parameter from one end of the slider to the other. */
const wholeWay = 0.5;

const bound = new WeakSet<HTMLElement>();

/**
 * Makes the terms of formulas handles of the figures beside them: dragged sideways, a term moves the parameter it stands
 * for. The sliders do the same by keyboard.
 *
 * @param marks   elements with `data-term`; those that no figure moves are left alone
 * @param figures the figures of the same slide or passage, defined
 */
export function movableTerms(marks: Iterable<HTMLElement>, figures: readonly AnyFigure[]): void {
  for (const mark of marks) {
    const figure = figures.find(({definition}) => definition?.terms && mark.dataset.term! in definition.terms);
    if (!figure || bound.has(mark)) continue;
    bound.add(mark);
    const name = figure.definition.terms![mark.dataset.term!];
    // In some states of the figure the parameter has no say, and the term is a word like any other.
    const mayMove = () => {
      const moves = figure.definition.controls?.(figure.state).includes(name) ?? true;
      mark.toggleAttribute('data-movable', moves);
      mark.toggleAttribute('data-prevent-swipe', moves);
      return moves;
    };
    mayMove();
    mark.addEventListener('pointerenter', mayMove);
    mark.addEventListener('pointerdown', event => {
      if (event.button === 0 && mayMove()) drag(mark, figure, name, event);
    });
  }
}

function drag(mark: HTMLElement, figure: AnyFigure, name: string, start: PointerEvent): void {
  const {definition, state} = figure;
  start.preventDefault();
  mark.setPointerCapture(start.pointerId);
  const parameter = definition.parameters[name] as NumberParameter;
  const from = sliderPosition(parameter, state[name] as unknown as number);
  const way = figure.getBoundingClientRect().width * wholeWay;
  const released = new AbortController();
  const {signal} = released;
  mark.addEventListener(
    'pointermove',
    ({clientX}) => figure.fork({[name]: sliderValue(parameter, from + (clientX - start.clientX) / way)}),
    {signal}
  );
  for (const end of ['pointerup', 'pointercancel']) mark.addEventListener(end, () => released.abort(), {signal});
}
