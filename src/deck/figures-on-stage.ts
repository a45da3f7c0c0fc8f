import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {
  addressProblem,
  afterRest,
  defineFigures,
  dropTerms,
  type Figure,
  figures,
  followTerms,
  type ParameterTable,
  writeChanges
} from '../widgets';
import {type FigureChanges, formatAddress, noChanges} from './address';
import type {Arrival, Deck} from './deck';
import {whenIdle} from './idle';
import {notice} from './notice';
import type {Place} from './place';
import {layOut, moveIn, showStep} from './show-slide';

export type FigureElement = Figure<ParameterTable, unknown>;

/** A drag changes a figure every frame; the rest of the world hears of it once the hand has rested so long, in ms. */
const quietBeforeTelling = 250;

const selector = Object.keys(figures).join(',');

const nameOf = (figure: Element) => figure.getAttribute('name') ?? '';
const stepsOf = (figure: Element) => [...figure.querySelectorAll<HTMLElement>('slt-step.fragment')];

export function figuresIn(section: ParentNode): FigureElement[] {
  return [...section.querySelectorAll<FigureElement>(selector)];
}

/** How many of its own steps a figure shows when its slide shows `step` steps. */
export function stepOf(figure: Element, step: number): number {
  return stepsOf(figure).filter(fragment => Number(fragment.dataset.fragmentIndex) < step).length;
}

/** The slide's step at which a figure shows `step` of its own. */
export function slideStepOf(figure: Element, step: number): number {
  const indices = stepsOf(figure).map(fragment => Number(fragment.dataset.fragmentIndex));
  return step > 0 ? indices[step - 1] + 1 : (indices[0] ?? 0);
}

/** Loads and defines the figures of a slide; true once they stand as their first pictures showed them. */
export async function wakeFigures(section: HTMLElement): Promise<void> {
  const present = figuresIn(section);
  await defineFigures(present.map(figure => figure.localName));
  await Promise.all(present.map(figure => figure.updateComplete));
}

/**
 * Sets every figure of a slide to a step, without what visitors changed except `changes`.
 *
 * @returns what is wrong with these
 */
export function setFigures(section: HTMLElement, step: number, changes: FigureChanges = noChanges): string[] {
  const figures = figuresIn(section);
  const names = figures.map(nameOf);
  const problems = [...changes.keys()]
    .filter(name => !names.includes(name))
    .map(name => `no figure here is called “${name.slice(0, 40)}”`);
  for (const figure of figures) {
    const own = stepOf(figure, step);
    if (figure.step !== own) figure.step = own;
    const pairs = changes.get(nameOf(figure));
    if (pairs) problems.push(...figure.readAddress(pairs));
    else figure.followScript?.();
  }
  return problems;
}

/** What visitors have changed on a slide, as an address says it. */
export function changesOn(section: HTMLElement): FigureChanges {
  return new Map(
    figuresIn(section)
      .map(figure => [nameOf(figure), writeChanges(figure.changes ?? {})] as const)
      .filter(([, pairs]) => pairs.length > 0)
  );
}

/** Without its figure a slide still has its words, and it is asked for again when the slide is shown. */
const goOn = (reason: unknown) => console.warn('A figure did not come.', reason);

/** Keeps the figures at the deck's place: a figure's state is f(slide, step) and what its visitor changed since. */
export class FiguresOnStage {
  private readonly deck: Deck;
  private readonly changed: (changes: FigureChanges) => void;

  /** Resolves once the present slide's figures stand at its step. */
  private standing: Promise<unknown> = Promise.resolve();

  /** @param changed Called with all changes of the present slide when a visitor makes or drops one. */
  constructor(deck: Deck, changed: (changes: FigureChanges) => void) {
    this.deck = deck;
    this.changed = changed;
    deck.onArrive(arrival => this.arrive(arrival));
    deck.onShown(arrival => this.settle(arrival).catch(goOn));
    const tell = afterRest(quietBeforeTelling, () => changed(changesOn(deck.section)));
    deck.onLeave(tell.flush);
    deck.onLeave(() => dropTerms(deck.section));
    deck.stage.addEventListener('slt-change', event => {
      if (deck.section.contains(event.target as Node)) tell();
    });
    deck.stage.addEventListener('slt-share', event => {
      const address = formatAddress(deck.outline, deck.place, changesOn(deck.section));
      (event as CustomEvent<{link: string}>).detail.link = new URL(address, location.href).href;
    });
    deck.stage.addEventListener('slt-step', event => {
      const {target, detail} = event as CustomEvent<number>;
      event.preventDefault();
      deck.go({index: deck.place.index, step: slideStepOf(target as Element, detail)});
    });
  }

  /** Brings the present slide's figures to their step, and what comes after it. */
  async begin(): Promise<void> {
    this.arrive(this.deck.arrival);
    await this.settle(this.deck.arrival).catch(goOn);
  }

  /** Where the figures are defined, all that is seen of it happens at once. */
  private arrive(arrival: Arrival): void {
    this.standing = this.stand(arrival).catch(goOn);
  }

  private async stand({place, changes}: Arrival): Promise<void> {
    const {deck} = this;
    const {section} = deck;
    if (!figuresIn(section).every(figure => customElements.get(figure.localName))) {
      await wakeFigures(section);
      if (deck.place !== place) return;
    }
    const problem = addressProblem(setFigures(section, place.step, changes));
    if (problem) notice(problem);
  }

  /** What can wait until the slide is on the screen. */
  private async settle({place, changes}: Arrival): Promise<void> {
    const {deck} = this;
    await this.standing;
    if (deck.place !== place) return;
    // Guesses outlive a step, and what an address asks may not be possible: it is to say what is shown.
    const shown = changesOn(deck.section);
    if (JSON.stringify([...shown]) !== JSON.stringify([...changes])) this.changed(shown);
    await followTerms(deck.section);
    await whenIdle();
    if (deck.place === place) await this.prepareNeighbours(place);
  }

  /** So that turning the slide loads, hydrates, moves and lays out nothing that could have been done before. */
  private async prepareNeighbours({index}: Place): Promise<void> {
    for (const i of [index + 1, index - 1]) {
      const section = this.deck.sections[i];
      if (!section) continue;
      moveIn(section);
      await wakeFigures(section);
      if (this.deck.place.index !== index) return;
      const step = i > index ? 0 : this.deck.outline[i].steps;
      setFigures(section, step);
      await followTerms(section);
      showStep(section, step);
      layOut(section);
    }
  }

  /** Back to the script, without advancing. */
  reset(): void {
    for (const figure of figuresIn(this.deck.section)) figure.reset?.();
  }
}
