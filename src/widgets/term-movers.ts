import type {Figure} from './figure';
import {offered} from './offered';
import type {NumberParameter, ParameterTable} from './parameters';
import {sliderPosition, sliderValue} from './slider-scale';

export type AnyFigure = Figure<ParameterTable, unknown>;

/** The parameter that a term stands for. */
export interface Mover {
  readonly figure: AnyFigure;
  readonly name: string;
  readonly parameter: NumberParameter;
}

/** A term dragged so far, in widths of its figure, takes its parameter from one end of the slider to the other. */
const wholeWay = 0.5;

/** What a term moves now: where a parameter has no say, its term is a word like any other. */
export function moverOf(term: string, figures: readonly AnyFigure[]): Mover | undefined {
  for (const figure of figures) {
    const {terms, controls} = figure.definition;
    const name = terms?.[term];
    if (name === undefined || controls?.(figure.state).includes(name) === false) continue;
    return {figure, name, parameter: offered(figure.definition, name, figure.state) as NumberParameter};
  }
  return undefined;
}

/** The value that a term stands for. */
export const movedValue = ({figure, name, parameter}: Mover): number =>
  Math.min(parameter.max, figure.state[name] as unknown as number);

/** Moves a term's parameter as the pointer that holds the term goes sideways. */
export function dragTerm(mark: HTMLElement, mover: Mover, start: PointerEvent): void {
  const {figure, name, parameter} = mover;
  start.preventDefault();
  mark.setPointerCapture(start.pointerId);
  const from = sliderPosition(parameter, movedValue(mover));
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
