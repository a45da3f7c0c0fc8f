import type {PropertyDeclarations} from 'lit';
import type {ParameterTable, State, Value} from './parameters';
import {PictureElement} from './picture-element';
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

/** An element whose state is what its attributes say, then its script up to a step, then what a visitor changed. */
export abstract class ScriptedElement<T extends ParameterTable> extends PictureElement {
  static override properties: PropertyDeclarations = {
    steps: {converter: readSteps},
    step: {type: Number},
    changes: {attribute: false}
  };

  abstract get parameters(): T;

  /** The script: what each step changes, cumulative. */
  declare steps: readonly Step[];
  declare step: number;
  declare changes: Changes;

  constructor() {
    super();
    this.steps = [];
    this.step = 0;
    this.changes = {};
  }

  /** Whether a visitor has left the script. */
  get forked(): boolean {
    return leavesScript(this.parameters, this.changes);
  }

  /** The term that the script lights at this step. */
  get scriptTerm(): string | undefined {
    return this.step > 0 && !this.forked ? this.steps[this.step - 1]?.term : undefined;
  }

  /** The state of this moment, or an error for texts that are not allowed. */
  get state(): State<T> {
    const {parameters, steps, step, changes} = this;
    return this.stateWith(step, showsGuess(steps, step) ? changes : withoutGuesses(parameters, changes));
  }

  /** The state of a step with these changes on top. */
  protected stateWith(step: number, changes: Changes): State<T> {
    const values = this as unknown as Record<string, Value>;
    const attributes = Object.fromEntries(Object.keys(this.parameters).map(name => [name, values[name]]));
    return stateAt(this.parameters, attributes, this.steps, step, changes);
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

  private announceChange() {
    this.dispatchEvent(new CustomEvent('slt-change', {bubbles: true, composed: true}));
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

  goTo(step: number) {
    const event = new CustomEvent('slt-step', {bubbles: true, composed: true, cancelable: true, detail: step});
    if (!this.dispatchEvent(event)) return;
    this.followScript();
    this.step = step;
  }
}
