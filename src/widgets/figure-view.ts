import {html, nothing, type TemplateResult} from 'lit';
import {control} from './controls';
import type {Dragging} from './dragging';
import type {FigureDefinition, Size} from './figure-definition';
import {type FootActions, footButtons, numbers, panelPicture, presetChoice, readouts} from './figure-parts';
import {offered} from './offered';
import type {ParameterTable, State, Value} from './parameters';
import {type Changes, readChanges} from './state';

/** What can be done with a figure. */
export interface ViewActions extends FootActions {
  fork(changes: Changes): void;
  /** Says what is wrong with what stands in a field, or with undefined that nothing is. */
  refuse(problem: string | undefined): void;
  openNumbers(open: boolean): void;
  /** Hears what the pointer is over. */
  point(event: PointerEvent): void;
}

/** Everything a figure's template shows. */
export interface FigureView<T extends ParameterTable, D, R> {
  readonly definition: FigureDefinition<T, D, R>;
  /** What the controls stand at. */
  readonly state: State<T>;
  /** What the picture shows: an older state while long work is under way, nothing before the first. */
  readonly drawn: {readonly state: State<T>; readonly data: D} | undefined;
  readonly busy: boolean;
  readonly size: Size;
  readonly highlight: string | undefined;
  readonly name: string;
  readonly numbersOpen: boolean;
  readonly steps: Parameters<typeof footButtons>[0];
  readonly problem: string | undefined;
  readonly misspelt: string | undefined;
  /** The figure's own words in place of the script's, once a visitor has left it. */
  readonly told: string | undefined;
  /** The words for a screen reader. */
  readonly words: string;
  readonly dragging: Dragging;
  readonly actions: ViewActions;
}

/** A figure: its panels, one row of controls, the caption, the numbers. */
export function figureView<T extends ParameterTable, D, R>(view: FigureView<T, D, R>): TemplateResult {
  const {definition, state, drawn, busy, size, dragging, actions} = view;
  const {panels, parameters} = definition;
  const drawings = drawn && definition.draw(drawn.state, drawn.data, size);
  const controls = definition.controls?.(state) ?? Object.keys(parameters);
  return html`<figure class=${busy ? `${size} stale` : size} data-highlight=${view.highlight ?? nothing} aria-label=${definition.title}
    aria-busy=${busy ? 'true' : nothing} @pointerover=${actions.point} @pointerleave=${actions.point}>
    <div class="panels" data-prevent-swipe style=${`--columns:${panels.map(p => `${p.wide[0]}fr`).join(' ')}`}
      @pointerdown=${dragging.begin} @pointermove=${dragging.move} @pointerup=${dragging.end} @pointercancel=${dragging.end}>
      ${panels.map((panel, i) => panelPicture(panel, size, drawings?.[i]))}
    </div>
    <div class="row" data-prevent-swipe>
      ${presetChoice(state.ask === true ? undefined : definition.presets, preset => actions.fork(readChanges(parameters, Object.entries(preset.state))))}
      ${controls.map(name => control(name, offered(definition, name, state), state[name] as Value, value => actions.fork({[name]: value}), actions.refuse))}
      ${readouts(drawn && definition.readouts?.(drawn.state, drawn.data))}
    </div>
    <div class="foot" style=${`--dots:${view.steps.steps && view.steps.steps + 1}`}><div class="caption">${caption(view)}</div>
      ${footButtons(view.steps, actions)}</div>
    ${view.misspelt ? html`<p class="problem">${view.misspelt}</p>` : nothing}
    ${numbers(view.name, view.numbersOpen && drawn ? definition.table(drawn.state, drawn.data) : undefined, actions.openNumbers)}
    <p class="words" role="status">${view.words}</p>
  </figure>`;
}

/**
 * The script's own words; those of the figure once a visitor has left the script, and what is wrong before either. On a
 * slide the script's keep their room under them, so that the figure stays where it is.
 */
function caption({problem, told, words}: Pick<FigureView<never, never, never>, 'problem' | 'told' | 'words'>) {
  const script = html`<slot>${words}</slot>`;
  if (problem === undefined && told === undefined) return script;
  return html`<div class="script">${script}</div>${
    problem === undefined
      ? html`<p class="told" aria-hidden="true">${told}</p>`
      : html`<span class="problem" role="alert">${problem}</span>`
  }`;
}

/** In place of a figure that cannot show its state. */
export function failureView(title: string, message: string, restart: () => void): TemplateResult {
  return html`<div class="failure" role="alert"><strong>${title}</strong><p>${message}</p>
    <button type="button" @click=${() => restart()}>Restart</button></div>`;
}
