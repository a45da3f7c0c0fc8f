import {type FigureChanges, noChanges} from './address';
import {afterPaint} from './idle';
import {type Outline, readOutline} from './outline';
import {nearestPlace, type Place} from './place';
import {markCaptions, moveIn, showSlide} from './show-slide';

/** Who asked for a place: somebody in this window, or an address that already names it. */
export type Cause = 'visitor' | 'address';

export interface Arrival {
  readonly place: Place;
  /** What the figures of the slide start with on top of the script. */
  readonly changes: FigureChanges;
  readonly cause: Cause;
}

const start: Place = {index: 0, step: 0};

/** The talk on stage: where it is, and the one way to be elsewhere. State is (slide, step), never accumulated. */
export class Deck {
  readonly sections: readonly HTMLElement[];
  outline: Outline;
  arrival: Arrival = {place: start, changes: noChanges, cause: 'address'};
  /** Puts a place on the stage; reveal takes this over once it is loaded. */
  turn: (place: Place) => void;
  readonly stage: HTMLElement;
  private readonly leaving: (() => void)[] = [];
  private readonly arriving: ((arrival: Arrival) => void)[] = [];
  private readonly showing: ((arrival: Arrival) => void)[] = [];

  constructor(stage: HTMLElement) {
    this.stage = stage;
    this.sections = [...stage.querySelectorAll<HTMLElement>('.slides > section')];
    this.outline = readOutline(this.sections);
    this.turn = place => showSlide(this.sections, place);
  }

  get place(): Place {
    return this.arrival.place;
  }

  get section(): HTMLElement {
    return this.sections[this.place.index];
  }

  get slide() {
    return this.outline[this.place.index];
  }

  /** Reads the sections again after some were replaced. */
  refresh() {
    this.outline = readOutline(this.sections);
    this.go(this.place, noChanges, 'address');
  }

  onLeave(listener: () => void) {
    this.leaving.push(listener);
  }

  onArrive(listener: (arrival: Arrival) => void) {
    this.arriving.push(listener);
  }

  /** For what can wait until the place is on the screen: of several in one frame it hears of the last. */
  onShown(listener: (arrival: Arrival) => void) {
    this.showing.push(listener);
  }

  /** Goes to the nearest place that exists; arriving anywhere drops what visitors changed in the figures. */
  go(wanted: Place, changes: FigureChanges = noChanges, cause: Cause = 'visitor') {
    const place = nearestPlace(this.outline, wanted);
    for (const leave of this.leaving) leave();
    moveIn(this.sections[place.index]);
    this.arrival = {place, changes, cause};
    this.turn(place);
    markCaptions(this.section, place.step);
    for (const arrive of this.arriving) arrive(this.arrival);
    this.tellShown(this.arrival);
  }

  private async tellShown(arrival: Arrival) {
    await afterPaint();
    if (this.arrival === arrival) for (const show of this.showing) show(arrival);
  }
}
