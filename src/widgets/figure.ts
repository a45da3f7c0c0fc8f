import type {CSSResult, PropertyDeclarations, TemplateResult} from 'lit';
import {controlStyle} from './control-style';
import {dropDrafts} from './controls';
import {Dragging} from './dragging';
import type {FigureDefinition} from './figure-definition';
import {figureStyle} from './figure-style';
import {failureView, figureView, type ViewActions} from './figure-view';
import {Gliding} from './gliding';
import {LitTerm} from './lit-term';
import type {ParameterTable, State, Value} from './parameters';
import {PictureElement} from './picture-element';
import {copyLink, type Shared} from './share';
import {
  type Changes,
  guessesIn,
  leavesScript,
  readChanges,
  readSteps,
  type Step,
  showsGuess,
  stateAt,
  withoutGuesses
} from './state';
import {themeStyle} from './theme';
import {whenIdle} from './tween';
import {Words} from './words';
import {type Recorded, readRecorded, Working} from './working';

/**
 * A figure as a custom element. What it shows is `stateAt(attributes, steps, step, changes)` and nothing else.
 *
 * Events: `slt-change` when the visitor changes or resets something, `slt-step` when a step is asked for
 * (prevent it to take over), `slt-term` when a mark is pointed at, `slt-drawn` when it has drawn a state that
 * stays with a term lit.
 */
export abstract class Figure<T extends ParameterTable, D, R = undefined> extends PictureElement {
  static override styles: CSSResult[] = [themeStyle, figureStyle, controlStyle];
  static override properties: PropertyDeclarations = {
    steps: {converter: readSteps},
    recorded: {converter: readRecorded},
    step: {type: Number},
    changes: {attribute: false},
    name: {},
    highlight: {attribute: false},
    shared: {state: true},
    numbersOpen: {state: true},
    refused: {state: true}
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
  /** What addresses call this figure; unique on its slide. */
  declare name: string;
  declare highlight: string | undefined;
  /** What came of pressing the share button. */
  declare private shared: Shared | undefined;
  declare private numbersOpen: boolean | undefined;
  /** What is wrong with what stands in a field. */
  declare private refused: string | undefined;

  /** What is drawn now. */
  private drawn: {readonly state: State<T>; readonly data: D} | undefined;
  private readonly dragging = new Dragging(this);
  private readonly gliding = new Gliding<T>(this);
  private readonly litTerm = new LitTerm(this);
  private readonly words = new Words();
  private readonly working = new Working(() => this.requestUpdate());

  constructor() {
    super();
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
    const {parameters, steps, step, changes} = this;
    return stateAt(
      parameters,
      this.attributeValues,
      steps,
      step,
      showsGuess(steps, step) ? changes : withoutGuesses(parameters, changes)
    );
  }

  private get attributeValues() {
    const values = this as unknown as Record<string, Value>;
    return Object.fromEntries(Object.keys(this.parameters).map(name => [name, values[name]]));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.gliding.arrive();
    this.words.stop();
    this.working.stop();
  }

  protected override asDrawn() {
    const {step, changes, highlight} = this;
    this.step = Number(this.getAttribute('step') ?? 0);
    this.changes = {};
    this.highlight = undefined;
    return () => {
      Object.assign(this, {step, changes, highlight});
    };
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
      return this.gliding.start(from, this.state);
    } catch {
      // The drawing will say what is wrong.
      return false;
    }
  }

  protected override updated() {
    if (this.gliding.shown) return;
    this.litTerm.drawn(this.highlight, this.scriptTerm, this.renderRoot);
    this.words.drawn(
      () => this.sayWords(),
      () => this.requestUpdate()
    );
    if (!this.forked) whenIdle(this.gone.signal, () => this.prepareNext());
  }

  /** Computes the next step's state while nothing happens; the figures remember what they computed. */
  private prepareNext() {
    if (this.step >= this.steps.length || this.definition.work) return;
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

  /** Changes from an address that nobody vouches for; returns what was wrong with them. */
  readAddress(pairs: Iterable<readonly [string, string]>): readonly string[] {
    const problems: string[] = [];
    this.changes = readChanges(this.parameters, pairs, problems);
    return problems;
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
      return failureView(this.definition.title, message, this.actions.reset);
    }
  }

  private renderFigure(state: State<T>, problem?: string): TemplateResult {
    const {definition, forked, words} = this;
    const data = this.dataFor(state);
    if (data !== undefined) this.drawn = {state, data};
    const describe = () => (data === undefined ? 'Computing …' : definition.describe(state, data));
    return figureView({
      definition,
      state,
      drawn: this.drawn,
      busy: data === undefined,
      size: this.drawnSize,
      highlight: this.highlight ?? this.scriptTerm,
      name: this.name ?? definition.tag,
      numbersOpen: this.numbersOpen ?? false,
      steps: {steps: this.steps.length, step: this.step, forked, shared: this.shared},
      problem: problem ?? this.refused ?? this.working.problem,
      told: forked ? words.tell(describe) : undefined,
      words: words.spoken ?? describe(),
      dragging: this.dragging,
      actions: this.actions
    });
  }

  private readonly actions: ViewActions = {
    fork: changes => this.fork(changes),
    reset: () => this.reset(),
    share: () => this.share(),
    goTo: step => this.goTo(step),
    refuse: problem => {
      this.refused = problem;
    },
    openNumbers: open => {
      this.numbersOpen = open;
    },
    point: this.litTerm.point
  };

  /** Copies a link to what the figure shows, or selects it for its visitor to copy. */
  async share() {
    this.shared = await copyLink(this);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input.link')?.select();
  }
}
