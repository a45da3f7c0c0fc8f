import {type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {controlStyle} from './control-style';
import {control, dropDrafts} from './controls';
import {Dragging} from './dragging';
import type {FigureDefinition, Size} from './figure-definition';
import {footButtons, numbers, panelPicture, presetChoice, readouts} from './figure-parts';
import {figureStyle} from './figure-style';
import {Gliding} from './gliding';
import {attributeName, type ParameterTable, type State, type Value} from './parameters';
import {copyLink} from './share';
import {type Changes, guessesIn, leavesScript, readChanges, readSteps, type Step, stateAt} from './state';
import {themeStyle} from './theme';
import {whenIdle} from './tween';
import {Words} from './words';
import {type Recorded, readRecorded, Working, workText} from './working';

/** Below this width, in CSS px, a figure draws its narrow version. */
const narrowBelow = 520;

/** The Lit properties of a figure: its own, and one an attribute of the parameter table. */
export function figureProperties(table: ParameterTable): PropertyDeclarations {
  return Object.fromEntries(Object.keys(table).map(name => [name, {attribute: attributeName(name)}]));
}

/**
 * A figure as a custom element. What it shows is `stateAt(attributes, steps, step, changes)` and nothing else.
 *
 * Events: `slt-change` when the visitor changes or resets something, `slt-step` when a step is asked for
 * (prevent it to take over), `slt-term` when a mark is pointed at, `slt-drawn` when it has drawn a state that stays.
 */
export abstract class Figure<T extends ParameterTable, D, R = undefined> extends LitElement {
  static override styles: CSSResult[] = [themeStyle, figureStyle, controlStyle];
  static override properties: PropertyDeclarations = {
    steps: {converter: readSteps},
    recorded: {converter: readRecorded},
    step: {type: Number},
    changes: {attribute: false},
    size: {},
    name: {},
    highlight: {attribute: false},
    shared: {state: true},
    numbersOpen: {state: true},
    refused: {state: true},
    observedSize: {state: true}
  };

  /** Set by each figure; everything that is not about being an element. */
  static definition: FigureDefinition<never, never>;

  get definition(): FigureDefinition<T, D, R> {
    return (this.constructor as typeof Figure).definition as unknown as FigureDefinition<T, D, R>;
  }

  /** The script: what each step changes, cumulative. */
  declare steps: readonly Step[];
  declare step: number;
  /** Results of the figure's long work, as the build wrote them. */
  declare recorded: Recorded;
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
  declare private observedSize: Size | undefined;

  /** Everything a figure starts ends on this signal, when it leaves the page. */
  protected gone = new AbortController();
  /** What is drawn now. */
  private drawn: {readonly state: State<T>; readonly data: D} | undefined;
  private readonly dragging = new Dragging(this);
  private readonly gliding = new Gliding<T>(this);
  private readonly words = new Words();
  private readonly working = new Working(() => this.requestUpdate());

  private readonly drawnByServer: boolean;

  constructor() {
    super();
    this.drawnByServer = Boolean(this.shadowRoot);
    this.steps = [];
    this.step = 0;
    this.recorded = [];
    this.changes = {};
  }

  get element() {
    return this;
  }

  get parameters(): T {
    return this.definition.parameters;
  }

  /** Whether a visitor has left the script. */
  get forked(): boolean {
    return leavesScript(this.parameters, this.changes);
  }

  /** The term that the script lights at this step. */
  get scriptTerm(): string | undefined {
    return this.step > 0 && !this.forked ? this.steps[this.step - 1]?.term : undefined;
  }

  /** Live values of terms in this moment. */
  get termValues(): Readonly<Record<string, string>> {
    return (this.drawn && this.definition.termValues?.(this.drawn.state, this.drawn.data)) ?? {};
  }

  /** The state of this moment, or an error for texts that are not allowed. */
  get state(): State<T> {
    return stateAt(this.parameters, this.attributeValues, this.steps, this.step, this.changes);
  }

  private get attributeValues() {
    const values = this as unknown as Record<string, Value>;
    return Object.fromEntries(Object.keys(this.parameters).map(name => [name, values[name]]));
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
    this.gliding.arrive();
    this.words.stop();
    this.working.stop();
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

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('recorded')) this.working.record(this.recorded);
  }

  /** A step or a return glides, and its first frame is the first to draw; what a visitor drags follows the hand at once. */
  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    if (!this.hasUpdated) return true;
    const scripted = changed.has('step') || (changed.has('changes') && Object.keys(this.changes).length === 0);
    if (scripted) {
      this.refused = undefined;
      dropDrafts(this.renderRoot);
    }
    if (scripted && this.drawn) return !this.glide(this.gliding.shown ?? this.drawn.state);
    if (changed.has('changes')) this.gliding.arrive();
    return true;
  }

  private glide(from: State<T>): boolean {
    try {
      const {state} = this;
      // On the way there would be work to wait for at every frame.
      if (this.workText(from) !== this.workText(state)) this.gliding.arrive();
      else return this.gliding.start(from, state);
    } catch {
      // The drawing will say what is wrong.
    }
    return false;
  }

  private workText(state: State<T>) {
    const work = this.definition.work?.(state);
    return work && workText(work);
  }

  protected override updated() {
    if (this.gliding.shown) return;
    this.dispatchEvent(new Event('slt-drawn', {bubbles: true, composed: true}));
    this.words.drawn(
      () => this.sayWords(),
      () => this.requestUpdate()
    );
    if (!this.forked) whenIdle(this.gone.signal, () => this.prepareNext());
  }

  /** Computes the next step's state while nothing happens; the figures remember what they computed. */
  private prepareNext() {
    if (this.step >= this.steps.length) return;
    try {
      this.dataFor(stateAt(this.parameters, this.attributeValues, this.steps, this.step + 1));
    } catch {
      // The step itself will show what is wrong.
    }
  }

  /** What a state's picture is drawn from; undefined while long work for it is under way. */
  private dataFor(state: State<T>): D | undefined {
    const {definition} = this;
    if (!definition.work) return definition.compute(state);
    const result = this.working.result(definition.work(state));
    return result === undefined ? undefined : definition.compute(state, result as R);
  }

  /** What the figure shows now, in words. */
  private sayWords(): string {
    try {
      const {state} = this;
      const data = this.dataFor(state);
      return data === undefined ? 'Computing …' : this.definition.describe(state, data);
    } catch (error) {
      return String((error as Error).message);
    }
  }

  /** Takes over part of the state; the script waits until `reset`. */
  fork(changes: Changes) {
    this.changes = {...this.changes, ...changes};
    this.announceChange();
  }

  /** Back to the script, all guesses dropped. */
  reset() {
    this.changes = {};
    this.announceChange();
  }

  /** Changes from an address; nobody vouches for them. */
  readAddress(pairs: Iterable<readonly [string, string]>) {
    this.changes = readChanges(this.parameters, pairs);
  }

  /** Drops what the visitor changed, as the script goes on; guesses stay. */
  followScript() {
    if (this.forked) this.changes = guessesIn(this.parameters, this.changes);
  }

  /** Shows a passing state (a hover) without changing the figure's own; undefined returns to it. */
  protected show(state: State<T> | undefined) {
    this.gliding.show(state);
  }

  protected get displayed(): State<T> | undefined {
    return this.gliding.shown;
  }

  private announceChange() {
    this.shared = undefined;
    this.dispatchEvent(new CustomEvent('slt-change', {bubbles: true, composed: true}));
  }

  goTo(step: number) {
    const event = new CustomEvent('slt-step', {bubbles: true, composed: true, cancelable: true, detail: step});
    if (!this.dispatchEvent(event)) return;
    this.followScript();
    this.step = step;
  }

  override render(): TemplateResult {
    try {
      return this.renderFigure(this.gliding.shown ?? this.state);
    } catch (error) {
      const {message} = error as Error;
      // What a visitor set may be more than the figure can show: the last picture and the controls stay.
      if (this.drawn && this.forked) return this.renderFigure(this.drawn.state, message);
      console.warn(`<${this.definition.tag}>`, error);
      return this.renderFailure(message);
    }
  }

  private renderFailure(message: string): TemplateResult {
    return html`<div class="failure" role="alert"><strong>${this.definition.title}</strong><p>${message}</p>
      <button type="button" @click=${() => this.reset()}>Restart</button></div>`;
  }

  private renderFigure(state: State<T>, problem?: string): TemplateResult {
    const {definition, drawnSize, parameters, forked} = this;
    const {panels} = definition;
    const data = this.dataFor(state);
    if (data !== undefined) this.drawn = {state, data};
    const {drawn} = this;
    const drawings = drawn && definition.draw(drawn.state, drawn.data, drawnSize);
    const describe = () => (data === undefined ? 'Computing …' : definition.describe(state, data));
    const words = this.words.spoken ?? describe();
    const names = definition.controls?.(state) ?? Object.keys(parameters);
    return html`<figure class=${`${drawnSize}${data === undefined ? ' stale' : ''}`} data-highlight=${this.highlight ?? this.scriptTerm ?? nothing}
      aria-label=${definition.title} aria-busy=${data === undefined ? 'true' : nothing} @pointerover=${this.pointAt} @pointerleave=${this.pointAt}>
      <div class="panels" data-prevent-swipe style=${`--columns:${panels.map(p => `${p.wide[0]}fr`).join(' ')}`}
        @pointerdown=${this.dragging.begin} @pointermove=${this.dragging.move} @pointerup=${this.dragging.end} @pointercancel=${this.dragging.end}>
        ${panels.map((panel, i) => panelPicture(panel, drawnSize, drawings?.[i]))}
      </div>
      <div class="row" data-prevent-swipe>
        ${presetChoice(definition.presets, preset => this.fork(readChanges(parameters, Object.entries(preset.state))))}
        ${names.map(name => control(name, parameters[name], state[name] as Value, value => this.fork({[name]: value}), this.refuse))}
        ${readouts(drawn && definition.readouts?.(drawn.state, drawn.data))}
      </div>
      <div class="foot"><div class="caption">${this.caption(problem ?? this.refused ?? this.working.problem, forked ? this.words.tell(describe) : undefined, words)}</div>
        ${footButtons({steps: this.steps.length, step: this.step, forked, shared: this.shared ?? ''}, this.actions)}</div>
      ${numbers(this.name ?? definition.tag, this.numbersOpen && drawn ? definition.table(drawn.state, drawn.data) : undefined, this.openNumbers)}
      <p class="words" role="status">${words}</p>
    </figure>`;
  }

  /** The script's own words; those of the figure once a visitor has left the script, and what is wrong before either. */
  private caption(problem: string | undefined, told: string | undefined, words: string): TemplateResult {
    if (problem !== undefined) return html`<span class="problem" role="alert">${problem}</span>`;
    return told === undefined ? html`<slot>${words}</slot>` : html`<p class="told" aria-hidden="true">${told}</p>`;
  }

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
