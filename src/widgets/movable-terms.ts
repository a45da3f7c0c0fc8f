import {nudge, writeNumber} from './controls';
import type {Figure} from './figure';
import type {NumberParameter, ParameterTable} from './parameters';
import {sliderPosition, sliderValue} from './slider-scale';

type AnyFigure = Figure<ParameterTable, unknown>;

/** A term dragged so far, in widths of its figure, takes its parameter from one end of the slider to the other. */
const wholeWay = 0.5;

/** Bound marks, and how each follows its figure: in some states a parameter has no say, and its term is a word like any other. */
const bound = new WeakMap<HTMLElement, () => void>();

/**
 * Makes the terms of formulas controls of the figures beside them: dragged sideways, a term moves the parameter it stands
 * for. For the keyboard each formula has one slider a term, seen as the light on its marks.
 *
 * @param marks   elements with `data-term`; those that no figure moves are left alone
 * @param figures the figures of the same slide or passage, defined
 */
export function movableTerms(marks: Iterable<HTMLElement>, figures: readonly AnyFigure[]): void {
  for (const mark of marks) {
    const follow = bound.get(mark) ?? bind(mark, figures);
    follow?.();
  }
}

function bind(mark: HTMLElement, figures: readonly AnyFigure[]): (() => void) | undefined {
  const term = mark.dataset.term!;
  const figure = figures.find(({definition}) => definition?.terms && term in definition.terms);
  if (!figure) return undefined;
  const name = figure.definition.terms![term];
  const slider = sliderFor(mark, figure, term, name);
  const mayMove = () => figure.definition.controls?.(figure.state).includes(name) ?? true;
  const follow = () => {
    const moves = mayMove();
    mark.toggleAttribute('data-movable', moves);
    mark.toggleAttribute('data-prevent-swipe', moves);
    slider.hidden = !moves;
  };
  bound.set(mark, follow);
  mark.addEventListener('pointerenter', follow);
  mark.addEventListener('pointerdown', event => {
    if (event.button === 0 && mayMove()) drag(mark, figure, name, event);
  });
  return follow;
}

/** The formula's slider for a term, made once: what KaTeX writes is hidden from screen readers and cannot hold the focus. */
function sliderFor(mark: HTMLElement, figure: AnyFigure, term: string, name: string): HTMLElement {
  const formula = mark.closest<HTMLElement>('.katex-display') ?? mark.closest<HTMLElement>('.katex')!;
  const key = `${figure.definition.tag} ${name}`;
  let last: Element = formula;
  while (last.nextElementSibling?.matches('.term-slider')) {
    last = last.nextElementSibling;
    if ((last as HTMLElement).dataset.moves === key) return last as HTMLElement;
  }
  const parameter = figure.definition.parameters[name] as NumberParameter;
  const slider = document.createElement('span');
  Object.assign(slider.dataset, {term, moves: key});
  slider.className = 'term-slider';
  slider.tabIndex = 0;
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', `${parameter.label}, in the formula`);
  // In percent of the way, as its scale may be logarithmic; the value itself is the text.
  slider.setAttribute('aria-valuemin', '0');
  slider.setAttribute('aria-valuemax', '100');
  const value = () => figure.state[name] as unknown as number;
  const say = () => {
    slider.setAttribute('aria-valuenow', (100 * sliderPosition(parameter, value())).toFixed(1));
    slider.setAttribute('aria-valuetext', writeNumber(parameter, value()));
  };
  say();
  slider.addEventListener('focus', say);
  slider.addEventListener('keydown', event => {
    const ends: Readonly<Record<string, number>> = {Home: parameter.min, End: parameter.max};
    const moved = ends[event.key] ?? nudge(parameter, value(), event);
    if (moved === undefined) return;
    event.preventDefault();
    figure.fork({[name]: moved});
    say();
  });
  last.after(slider);
  return slider;
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
