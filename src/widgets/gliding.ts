import type {FigureDefinition} from './figure-definition';
import type {ParameterTable, State} from './parameters';
import {between, glide, isShown} from './tween';
import {workText} from './working';

interface Glider<T extends ParameterTable> {
  readonly element: HTMLElement;
  readonly definition: Pick<FigureDefinition<T, never, never>, 'parameters' | 'work'>;
  requestUpdate(): void;
}

/** A figure on its way from one state of the script to another. */
export class Gliding<T extends ParameterTable> {
  /** The state on the way; undefined once it has arrived. */
  shown: State<T> | undefined;
  private arriving = new AbortController();
  private readonly figure: Glider<T>;

  constructor(figure: Glider<T>) {
    this.figure = figure;
  }

  /** @returns whether there is a way to go: the first frame of it draws. */
  start(from: State<T>, to: State<T>): boolean {
    this.arrive();
    const {element, definition} = this.figure;
    const {parameters, work} = definition;
    // On the way there would be work to wait for at every frame.
    if (!isShown(element) || (work && workText(work(from)) !== workText(work(to)))) return false;
    this.arriving = new AbortController();
    return glide(this.arriving.signal, t => this.show(t < 1 ? between(parameters, from, to, t) : undefined));
  }

  /** Shows a passing state without changing the figure's own; undefined returns to it. */
  show(state: State<T> | undefined): void {
    this.shown = state;
    this.figure.requestUpdate();
  }

  arrive(): void {
    // An abort makes an error with its stack each time, and this runs every frame of a drag.
    if (!this.arriving.signal.aborted) this.arriving.abort();
    this.shown = undefined;
  }
}
