import {nudge, writeNumber} from './controls';
import {sliderPosition} from './slider-scale';
import {type Mover, movedValue} from './term-movers';

/** What its owner does for a control. */
interface Owner {
  /** Lights the term until it is pressed again. */
  press(): void;
  /** Brings the control up to what the figures show. */
  follow(): void;
}

/**
 * A term for the keyboard, as what KaTeX writes is hidden from screen readers and cannot hold the focus: a slider where the
 * term moves a number, else a button that lights it. It is seen as the outline of its term.
 */
export class TermControl {
  private readonly element = document.createElement('span');
  private readonly words: string;
  private readonly owner: Owner;
  private mover: Mover | undefined;

  /** @param mark the term's first mark; the control stands behind its formula */
  constructor(mark: HTMLElement, owner: Owner) {
    this.owner = owner;
    this.words = mark.textContent.replace(/\u200b/g, '');
    const {element} = this;
    element.className = 'term-control';
    element.dataset.term = mark.dataset.term;
    element.tabIndex = 0;
    element.addEventListener('focus', () => owner.follow());
    element.addEventListener('keydown', event => this.key(event));
    element.addEventListener('click', () => this.mover ?? owner.press());
    let last: Element = mark.closest('.katex-display') ?? mark.closest('.katex')!;
    while (last.nextElementSibling?.matches('.term-control')) last = last.nextElementSibling;
    last.after(element);
  }

  /** @param mover what the term moves now, if anything */
  follow(mover: Mover | undefined, value: string | undefined, pressed: boolean): void {
    this.mover = mover;
    const said = mover ? slider(mover) : button(this.words, value, pressed);
    for (const [name, text] of Object.entries(said))
      if (text === undefined) this.element.removeAttribute(name);
      else if (text !== this.element.getAttribute(name)) this.element.setAttribute(name, text);
  }

  private key(event: KeyboardEvent): void {
    const {mover, owner} = this;
    if (mover) {
      const {figure, name, parameter} = mover;
      const ends: Readonly<Record<string, number>> = {Home: parameter.min, End: parameter.max};
      const moved = ends[event.key] ?? nudge(parameter, movedValue(mover), event);
      if (moved === undefined) return;
      figure.fork({[name]: moved});
    } else if (event.key === ' ' || event.key === 'Enter') owner.press();
    else return;
    event.preventDefault();
    owner.follow();
  }
}

/** In percent of the way, as its scale may be logarithmic; the value itself is the text. */
function slider(mover: Mover) {
  const {parameter} = mover;
  const value = movedValue(mover);
  return {
    role: 'slider',
    'aria-label': `${parameter.label}, in the formula`,
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    'aria-valuenow': (100 * sliderPosition(parameter, value)).toFixed(1),
    'aria-valuetext': writeNumber(parameter, value),
    'aria-pressed': undefined
  };
}

const button = (words: string, value: string | undefined, pressed: boolean) => ({
  role: 'button',
  'aria-label': `${words}, in the formula${value === undefined ? '' : `: ${value}`}`,
  'aria-valuemin': undefined,
  'aria-valuemax': undefined,
  'aria-valuenow': undefined,
  'aria-valuetext': undefined,
  'aria-pressed': String(pressed)
});
