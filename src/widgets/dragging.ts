import type {FigureDefinition, Size} from './figure-definition';
import type {ParameterTable, State} from './parameters';
import {localPoint} from './pointer';
import type {Changes} from './state';

interface Draggable {
  readonly definition: FigureDefinition<ParameterTable, unknown>;
  readonly state: State;
  readonly drawn: {readonly data: unknown} | undefined;
  readonly drawnSize: Size;
  fork(changes: Changes): void;
}

/** Pointer drags on marks with `data-handle`: the figure's `drag` says what they change. */
export class Dragging {
  private held: {handle: string; svg: SVGSVGElement} | undefined;
  private readonly figure: Draggable;

  constructor(figure: unknown) {
    this.figure = figure as Draggable;
  }

  readonly begin = (event: PointerEvent) => {
    const handle = (event.target as Element).closest?.('[data-handle]');
    if (!handle || event.button !== 0 || !this.figure.definition.drag) return;
    const svg = handle.closest('svg')!;
    this.held = {handle: handle.getAttribute('data-handle')!, svg};
    svg.setPointerCapture(event.pointerId);
    event.preventDefault();
    this.move(event);
  };

  readonly move = (event: PointerEvent) => {
    const {definition, state, drawn, drawnSize} = this.figure;
    if (!this.held || !drawn) return;
    const at = localPoint(event, this.held.svg);
    this.figure.fork(definition.drag!(this.held.handle, at, state, drawn.data, drawnSize));
  };

  readonly end = () => {
    this.held = undefined;
  };
}
