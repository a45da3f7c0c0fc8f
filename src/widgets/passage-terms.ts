import {figures as everyTag} from './figures';
import {TermControl} from './term-control';
import {type AnyFigure, dragTerm, moverOf} from './term-movers';
import {TermValue} from './term-value';

const everyFigure = Object.keys(everyTag).join();

/**
 * The terms of a passage, a slide or a section of the reading: its formulas and its figures are one. A term pointed at in
 * either lights in both, one that moves a number can be dragged, and each has one control for the keyboard. Where nothing is
 * pointed at or pressed, the term that a figure's step names is lit.
 */
export class PassageTerms {
  private readonly passage: HTMLElement;
  /** By its term's first mark, as an edited formula brings new ones. */
  private readonly controls = new WeakMap<HTMLElement, TermControl>();
  private readonly value: TermValue;
  private pointed: string | undefined;
  /** What it was pointed at: a mark, a control or a figure. */
  private at: Element | undefined;
  private pressed: string | undefined;
  private lit: string | undefined;

  constructor(passage: HTMLElement) {
    this.passage = passage;
    this.value = new TermValue(passage);
    const on = <E extends Event>(type: string, listener: (event: E) => void) =>
      passage.addEventListener(type, listener as (event: Event) => void);
    on('pointerover', event => this.over(event));
    on('focusin', event => {
      this.over(event);
      // Not `:has()` in a stylesheet: every turn of the slide would pay for it.
      passage.toggleAttribute('data-keyboard', (event.target as Element).matches('.term-control:focus-visible'));
    });
    on('focusout', event => {
      passage.removeAttribute('data-keyboard');
      if ((event.target as Element).matches('[data-term]')) this.point(undefined);
    });
    // A finger that is lifted leaves, too: its light stays until the next tap.
    on<PointerEvent>('pointerleave', ({pointerType}) => pointerType !== 'touch' && this.point(undefined));
    on<PointerEvent>('pointerdown', event => this.hold(event));
    on<CustomEvent<string | undefined>>('slt-term', ({detail, target}) => this.point(detail, target as Element));
    // A figure that has moved may have another value for the lit term, and at a step another term to light.
    on('slt-drawn', () => this.light());
    this.light();
  }

  /** Brings controls and formulas up to the state of the figures, which may have come to life just now. */
  follow(): void {
    const {marks, figures} = this;
    for (const mark of marks) {
      const moves = moverOf(mark.dataset.term!, figures) !== undefined;
      mark.toggleAttribute('data-movable', moves);
      mark.toggleAttribute('data-prevent-swipe', moves);
    }
    if (figures.length === 0) return;
    const terms = new Map<string, HTMLElement>();
    for (const mark of marks) if (!terms.has(mark.dataset.term!)) terms.set(mark.dataset.term!, mark);
    for (const [term, mark] of terms) {
      const control = this.controls.get(mark) ?? this.addControl(term, mark);
      const mover = moverOf(term, figures);
      // Of several terms for one parameter, the first that the figure names has the slider.
      const has =
        mover &&
        Object.keys(mover.figure.definition.terms!).find(
          other => terms.has(other) && mover.figure.definition.terms![other] === mover.name
        );
      control.follow(has === term ? mover : undefined, valueFor(term, figures), term === this.pressed);
    }
  }

  /** Lets go of what was pointed at and pressed. */
  drop(): void {
    this.pointed = this.pressed = this.at = undefined;
    this.show(undefined);
  }

  private get marks(): HTMLElement[] {
    return [...this.passage.querySelectorAll<HTMLElement>('.katex [data-term]')];
  }

  private get figures(): AnyFigure[] {
    return [...this.passage.querySelectorAll<AnyFigure>(everyFigure)].filter(figure => figure.matches(':defined'));
  }

  private addControl(term: string, mark: HTMLElement): TermControl {
    const control = new TermControl(mark, {
      follow: () => this.follow(),
      press: () => {
        this.pressed = this.pressed === term ? undefined : term;
        this.follow();
        this.light();
      }
    });
    this.controls.set(mark, control);
    return control;
  }

  private over({target}: Event): void {
    // A figure says by its own event what is pointed at inside it.
    if ((target as Element).matches(everyFigure)) return;
    const mark = (target as Element).closest<HTMLElement>('[data-term]');
    if (mark) this.follow();
    this.point(mark?.dataset.term, mark ?? undefined);
  }

  private hold(event: PointerEvent): void {
    const mark = (event.target as Element).closest<HTMLElement>('.katex [data-term]');
    const mover = mark && event.button === 0 ? moverOf(mark.dataset.term!, this.figures) : undefined;
    if (mover) dragTerm(mark!, mover, event);
  }

  private point(term: string | undefined, at?: Element): void {
    if (term === this.pointed && at === this.at) return;
    this.pointed = term;
    this.at = at;
    this.light();
  }

  private light(): void {
    this.show(this.pointed ?? this.pressed ?? this.figures.find(figure => figure.scriptTerm)?.scriptTerm);
  }

  private show(term: string | undefined): void {
    if (term === undefined && this.lit === undefined) return;
    this.lit = term;
    const {marks, figures} = this;
    for (const figure of figures) {
      // A figure dims nothing for its own marks, as under a moving hand it would flicker; its script's term it knows.
      const highlight = figure === this.at ? undefined : (this.pointed ?? this.pressed);
      if (figure.highlight !== highlight) figure.highlight = highlight;
    }
    for (const mark of marks) mark.toggleAttribute('data-lit', mark.dataset.term === term);
    const lit = marks.filter(mark => mark.dataset.term === term);
    this.passage.toggleAttribute('data-pointing', lit.length > 0);
    const bearer = lit.find(mark => mark === this.at) ?? lit[0];
    const value = term && valueFor(term, figures);
    this.value.show(value && named(value, bearer), bearer);
  }
}

/** A value may have to stand apart from its term: of a single letter it says the name, too. */
function named(value: string, bearer: HTMLElement | undefined): string {
  const letter = bearer?.textContent.replace(/\u200b/g, '') ?? '';
  return /^\p{L}$/u.test(letter) && !/[=≈]/.test(value) ? `${letter} = ${value}` : value;
}

const valueFor = (term: string, figures: readonly AnyFigure[]) =>
  figures.map(figure => figure.termValues[term]).find(text => text !== undefined);
