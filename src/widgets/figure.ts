import type {CSSResult, PropertyDeclarations, TemplateResult} from 'lit';
import {controlStyle} from './control-style';
import {dropDrafts} from './controls';
import {Dragging} from './dragging';
import type {FigureDefinition} from './figure-definition';
import {figureStyle} from './figure-style';
import {failureView, figureView, type ViewActions} from './figure-view';
import {footStyle} from './foot-style';
import {Gliding} from './gliding';
import {LitTerm} from './lit-term';
import type {ParameterTable, State} from './parameters';
import {ScriptedElement} from './scripted-element';
import {copyLink, type Shared} from './share';
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
export abstract class Figure<T extends ParameterTable, D, R = undefined> extends ScriptedElement<T> {
  static override styles: CSSResult[] = [themeStyle, figureStyle, controlStyle, footStyle];
  static override properties: PropertyDeclarations = {
    recorded: {converter: readRecorded},
    name: {},
    highlight: {attribute: false},
    shared: {state: true},
    numbersOpen: {state: true},
    refused: {state: true},
    misspelt: {state: true}
  };

  /** Set by each figure; everything that is not about being an element. That it is this class's own, figures.ts checks. */
  static definition: object;

  get definition(): FigureDefinition<T, D, R> {
    return (this.constructor as typeof Figure).definition as FigureDefinition<T, D, R>;
  }

  /** Results of the figure's long work, as the build wrote them. */
  declare recorded: Recorded;
  /** What addresses call this figure; unique on its slide. */
  declare name: string;
  declare highlight: string | undefined;
  /** What came of pressing the share button. */
  declare private shared: Shared | undefined;
  declare private numbersOpen: boolean | undefined;
  /** What is wrong with what stands in a field. */
  declare private refused: string | undefined;
  /** What somebody else's page asks of the figure that it has not: said below it. */
  declare misspelt: string | undefined;

  /** What is drawn now. */
  private drawn: {readonly state: State<T>; readonly data: D} | undefined;
  private readonly dragging = new Dragging(this);
  private readonly gliding = new Gliding<T>(this);
  private readonly litTerm = new LitTerm(this);
  private readonly words = new Words();
  private readonly working = new Working(() => this.requestUpdate());

  constructor() {
    super();
    this.recorded = [];
  }

  get element() {
    return this;
  }

  override get parameters(): T {
    return this.definition.parameters;
  }

  /** Live values of terms in this moment. */
  get termValues(): Readonly<Record<string, string>> {
    return (this.drawn && this.definition.termValues?.(this.drawn.state, this.drawn.data)) ?? {};
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
    if (changed.has('changes')) this.shared = undefined;
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
    this.litTerm.drawn(this.highlight ?? this.scriptTerm, this.renderRoot);
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
      this.dataFor(this.stateWith(this.step + 1, {}));
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

  /** Shows a passing state (a hover) without changing the figure's own; undefined returns to it. */
  protected show(state: State<T> | undefined) {
    this.gliding.show(state);
  }

  protected get displayed(): State<T> | undefined {
    return this.gliding.shown;
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
      misspelt: this.misspelt,
      told: forked ? words.tell(describe) : undefined,
      words: words.spoken ?? describe(),
      dragging: this.dragging,
      actions: this.actions
    });
  }

  private readonly actions: ViewActions = {
    fork: changes => this.fork(changes),
    reset: () => this.reset(),
    share: () => this.shareLink(),
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
  async shareLink() {
    this.shared = await copyLink(this);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input.link')?.select();
  }
}
