import {type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {controlStyle} from './control-style';
import {control, dropDrafts} from './controls';
import {Dragging} from './dragging';
import type {FigureDefinition, Size} from './figure-definition';
import {footButtons, numbers, panelPicture, presetChoice, readouts} from './figure-parts';
import {figureStyle} from './figure-style';
import {attributeName, type ParameterTable, type State, type Value} from './parameters';
import {copyLink} from './share';
import {type Changes, readChanges, readSteps, type Step, stateAt} from './state';
import {themeStyle} from './theme';
import {between, glide, isShown, whenIdle} from './tween';

/** Below this width, in CSS px, a figure draws its narrow version. */
const narrowBelow = 520;

/** In a drag the words under a figure follow this often, in ms: setting text costs more than the drawing. */
const tellInterval = 200;

/** How long a figure must rest before a screen reader is told what it shows now. */
const quietBeforeWords = 700;

/** The Lit properties of a figure: its own, and one an attribute of the parameter table. */
export function figureProperties(table: ParameterTable): PropertyDeclarations {
  return Object.fromEntries(Object.keys(table).map(name => [name, {attribute: attributeName(name)}]));
}

/**
 * A figure as a custom element. What it shows is `stateAt(attributes, steps, step, changes)` and nothing else.
 *
 * Events: `slt-change` when the visitor changes or resets something, `slt-step` when a step is asked for
 * (prevent it to take over), `slt-term` when a mark is pointed at.
 */
export abstract class Figure<T extends ParameterTable, D> extends LitElement {
  static override styles: CSSResult[] = [themeStyle, figureStyle, controlStyle];
  static override properties: PropertyDeclarations = {
    steps: {converter: readSteps},
    step: {type: Number},
    changes: {attribute: false},
    size: {},
    name: {},
    highlight: {attribute: false},
    shared: {state: true},
    numbersOpen: {state: true},
    refused: {state: true},
    spoken: {state: true},
    shown: {state: true},
    observedSize: {state: true}
  };

  /** Set by each figure; everything that is not about being an element. */
  static definition: FigureDefinition<never, never>;

  get definition(): FigureDefinition<T, D> {
    return (this.constructor as typeof Figure).definition as unknown as FigureDefinition<T, D>;
  }

  /** The script: what each step changes, cumulative. */
  declare steps: readonly Step[];
  declare step: number;
  declare changes: Changes;
  /** Fixes the drawing's size; unset, the figure's own width decides. */
  declare size: Size | undefined;
  /** What addresses call this figure; unique on its slide. */
  declare name: string;
  declare highlight: string | undefined;
  /** What the share button says after it was pressed. */
  declare private shared: string | undefined;
  declare private numbersOpen: boolean | undefined;
  /** What is wrong with what stands in a field. */
  declare private refused: string | undefined;
  declare protected spoken: string | undefined;
  /** The state on the way of a tween; unset when it has arrived. */
  declare private shown: State<T> | undefined;
  declare private observedSize: Size | undefined;

  /** Everything a figure starts ends on this signal, when it leaves the page. */
  protected gone = new AbortController();
  private arriving = new AbortController();
  private arrived: State<T> | undefined;
  private speech = 0;
  private dragging = new Dragging(this);

  private readonly drawnByServer: boolean;

  constructor() {
    super();
    this.drawnByServer = Boolean(this.shadowRoot);
    this.steps = [];
    this.step = 0;
    this.changes = {};
  }

  /** The state of this moment, or an error for texts that are not allowed. */
  get state(): State<T> {
    return stateAt(this.definition.parameters, this.attributeValues, this.steps, this.step, this.changes);
  }

  private get attributeValues() {
    const values = this as unknown as Record<string, Value>;
    return Object.fromEntries(Object.keys(this.definition.parameters).map(name => [name, values[name]]));
  }

  get drawnSize(): Size {
    return this.size === 'wide' || this.size === 'narrow' ? this.size : (this.observedSize ?? 'wide');
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.gone.signal.aborted) this.gone = new AbortController();
    const observer = new ResizeObserver(([entry]) => {
      if (entry.contentRect.width > 0) this.observedSize = entry.contentRect.width < narrowBelow ? 'narrow' : 'wide';
    });
    if (!this.size) observer.observe(this);
    this.gone.signal.addEventListener('abort', () => observer.disconnect());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.gone.abort();
    this.arriving.abort();
    clearTimeout(this.speech);
  }

  /**
   * A server's picture is taken over in exactly the state it was drawn with: what a page set before that
   * waits for the next update, else Lit would leave the old picture standing.
   */
  protected override update(changed: Map<PropertyKey, unknown>) {
    if (this.hasUpdated || !this.drawnByServer) return super.update(changed);
    const {step, changes, highlight} = this;
    this.step = Number(this.getAttribute('step') ?? 0);
    this.changes = {};
    this.highlight = undefined;
    super.update(changed);
    this.updateComplete.then(() => Object.assign(this, {step, changes, highlight}));
  }

  /** At most one update a frame, however many events a frame brings. */
  protected override async scheduleUpdate() {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  /** A step or a return glides, and its first frame is the first to draw; what a visitor drags follows the hand at once. */
  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    if (!this.hasUpdated || changed.has('shown')) return true;
    const scripted = changed.has('step') || (changed.has('changes') && Object.keys(this.changes).length === 0);
    if (scripted) {
      this.refused = undefined;
      dropDrafts(this.renderRoot);
    }
    if (scripted && this.arrived) return !this.glideFrom(this.shown ?? this.arrived);
    if (changed.has('changes')) this.arrive();
    return true;
  }

  private glideFrom(from: State<T>): boolean {
    this.arrive();
    if (!isShown(this)) return false;
    this.arriving = new AbortController();
    let target: State<T>;
    try {
      target = this.state;
    } catch {
      return false;
    }
    return glide(this.arriving.signal, t => {
      this.show(t < 1 ? between(this.definition.parameters, from, target, t) : undefined);
    });
  }

  private arrive() {
    this.arriving.abort();
    this.shown = undefined;
  }

  protected override updated() {
    if (this.shown) return;
    clearTimeout(this.speech);
    this.speech = window.setTimeout(() => {
      this.spoken = this.words();
      if (this.told.words !== this.spoken && Object.keys(this.changes).length > 0) this.requestUpdate();
    }, quietBeforeWords);
    if (Object.keys(this.changes).length === 0) whenIdle(this.gone.signal, () => this.prepareNext());
  }

  /** Computes the next step's state while nothing happens; the figures remember what they computed. */
  private prepareNext() {
    if (this.step >= this.steps.length) return;
    const {parameters} = this.definition;
    try {
      this.definition.compute(stateAt(parameters, this.attributeValues, this.steps, this.step + 1));
    } catch {
      // The step itself will show what is wrong.
    }
  }

  /** What the figure shows now, in words. */
  words(): string {
    try {
      const state = this.state;
      return this.definition.describe(state, this.definition.compute(state));
    } catch (error) {
      return String((error as Error).message);
    }
  }

  /** Takes over part of the state; the script waits until `reset`. */
  fork(changes: Changes) {
    this.changes = {...this.changes, ...changes};
    this.announceChange();
  }

  /** Back to the script. */
  reset() {
    this.changes = {};
    this.announceChange();
  }

  /** Changes from an address; nobody vouches for them. */
  readAddress(pairs: Iterable<readonly [string, string]>) {
    this.changes = readChanges(this.definition.parameters, pairs);
  }

  /** Shows a passing state (a tween, a hover) without changing the figure's own; undefined returns to it. */
  protected show(state: State<T> | undefined) {
    this.shown = state;
  }

  protected get displayed(): State<T> | undefined {
    return this.shown;
  }

  private announceChange() {
    this.shared = undefined;
    this.dispatchEvent(new CustomEvent('slt-change', {bubbles: true, composed: true}));
  }

  goTo(step: number) {
    const event = new CustomEvent('slt-step', {bubbles: true, composed: true, cancelable: true, detail: step});
    if (!this.dispatchEvent(event)) return;
    this.changes = {};
    this.step = step;
  }

  override render(): TemplateResult {
    try {
      return this.renderFigure(this.shown ?? this.state);
    } catch (error) {
      const {message} = error as Error;
      // What a visitor set may be more than the figure can show: the last picture and the controls stay.
      if (this.arrived && Object.keys(this.changes).length > 0) return this.renderFigure(this.arrived, message);
      console.warn(`<${this.definition.tag}>`, error);
      return this.renderFailure(message);
    }
  }

  private renderFailure(message: string): TemplateResult {
    return html`<div class="failure" role="alert"><strong>${this.definition.title}</strong><p>${message}</p>
      <button type="button" @click=${() => this.reset()}>Restart</button></div>`;
  }

  private renderFigure(state: State<T>, problem?: string): TemplateResult {
    const {definition, drawnSize} = this;
    const {parameters, panels} = definition;
    const data = definition.compute(state);
    this.arrived = state;
    const words = this.spoken ?? definition.describe(state, data);
    const names = definition.controls?.(state) ?? Object.keys(parameters);
    const forked = Object.keys(this.changes).length > 0;
    return html`<figure class=${drawnSize} data-highlight=${this.highlight ?? nothing} aria-label=${definition.title}
      @pointerover=${this.pointAt} @pointerleave=${this.pointAt}>
      <div class="panels" data-prevent-swipe style=${`--columns:${panels.map(p => `${p.wide[0]}fr`).join(' ')}`}
        @pointerdown=${this.dragging.begin} @pointermove=${this.dragging.move} @pointerup=${this.dragging.end} @pointercancel=${this.dragging.end}>
        ${definition.draw(state, data, drawnSize).map((drawing, i) => panelPicture(panels[i], drawnSize, drawing))}
      </div>
      <div class="row" data-prevent-swipe>
        ${presetChoice(definition.presets, preset => this.fork(readChanges(parameters, Object.entries(preset.state))))}
        ${names.map(name => control(name, parameters[name], state[name] as Value, value => this.fork({[name]: value}), this.refuse))}
        ${readouts(definition.readouts?.(state, data))}
      </div>
      <div class="foot"><div class="caption">${this.caption(problem ?? this.refused, forked ? this.tell(state, data) : undefined, words)}</div>
        ${footButtons({steps: this.steps.length, step: this.step, forked, shared: this.shared ?? ''}, this.actions)}</div>
      ${numbers(this.name ?? definition.tag, this.numbersOpen ? definition.table(state, data) : undefined, this.openNumbers)}
      <p class="words" role="status">${words}</p>
    </figure>`;
  }

  /** The script's own words; those of the figure once a visitor has left the script, and what is wrong before either. */
  private caption(problem: string | undefined, told: string | undefined, words: string): TemplateResult {
    if (problem !== undefined) return html`<span class="problem" role="alert">${problem}</span>`;
    return told === undefined ? html`<slot>${words}</slot>` : html`<p class="told" aria-hidden="true">${told}</p>`;
  }

  /** The figure's words for what it shows, at most a moment old; once it rests they are drawn again. */
  private tell(state: State<T>, data: D): string {
    const now = performance.now();
    if (now - this.told.at > tellInterval) this.told = {at: now, words: this.definition.describe(state, data)};
    return this.told.words;
  }
  private told = {at: Number.NEGATIVE_INFINITY, words: ''};

  private readonly refuse = (problem: string | undefined) => {
    this.refused = problem;
  };

  private readonly actions = {
    reset: () => this.reset(),
    share: () => this.share(),
    goTo: (step: number) => this.goTo(step)
  };

  private readonly openNumbers = (open: boolean) => {
    this.numbersOpen = open;
  };

  /** Copies a link to what the figure shows. */
  async share() {
    this.shared = await copyLink(this);
  }

  private pointAt = (event: PointerEvent) => {
    const mark = event.type === 'pointerover' ? (event.target as Element).closest?.('[data-term]') : null;
    const term = mark?.getAttribute('data-term') ?? undefined;
    if (term === this.pointed) return;
    this.pointed = term;
    this.dispatchEvent(new CustomEvent('slt-term', {bubbles: true, composed: true, detail: term}));
  };
  private pointed: string | undefined;
}
