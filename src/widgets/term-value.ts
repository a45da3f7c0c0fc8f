import {afterRest} from './after-rest';
import {type Box, freePlace} from './free-place';
import {terms} from './theme';

/** A place is looked for after the paint: it takes a layout of the whole page. */
const quietBeforePlacing = 16;

/** The lit term's live value beside it, where it covers no word of its passage. */
export class TermValue {
  private readonly passage: HTMLElement;
  private readonly badge = document.createElement('span');
  private bearer: HTMLElement | undefined;
  /** How many signs the badge has a place for. */
  private room = 0;
  private readonly placeSoon = afterRest(quietBeforePlacing, () => this.place());

  constructor(passage: HTMLElement) {
    this.passage = passage;
    this.badge.className = 'term-value';
    this.badge.ariaHidden = 'true';
  }

  /**
   * @param value  none takes the badge away
   * @param bearer the mark that it stands at
   */
  show(value: string | undefined, bearer: HTMLElement | undefined): void {
    const {badge} = this;
    if (value === undefined || !bearer) {
      this.bearer = undefined;
      badge.remove();
      return;
    }
    // While a term is dragged its value stays in place, as long as it takes no more room.
    const placed = bearer === this.bearer && badge.isConnected && value.length <= this.room;
    if (bearer !== this.bearer) badge.remove();
    badge.textContent = value;
    this.bearer = bearer;
    if (!placed) this.placeSoon();
  }

  private place(): void {
    const {badge, passage, bearer} = this;
    if (!bearer) return;
    this.room = badge.textContent.length;
    badge.style.cssText = `left:0;top:0;color:var(--slt-${terms[bearer.dataset.term!]})`;
    passage.append(badge);
    const {left, top, width, height} = badge.getBoundingClientRect();
    const formula = bearer.closest<HTMLElement>('.katex-display') ?? bearer.closest<HTMLElement>('.katex')!;
    // Formulas that follow one another leave no room between them.
    const stack = formula.matches('.katex-display') ? displaysAround(formula) : [formula];
    const words = around(stack.flatMap(wordsIn));
    const {right, top: ceiling, bottom} = passage.getBoundingClientRect();
    const place = freePlace(
      bearer.getBoundingClientRect(),
      words,
      [width, height],
      [...wordsIn(passage), ...figureWords(passage)],
      // Not in the margin.
      {left: words.left, right, top: ceiling, bottom}
    );
    badge.style.left = `${place.left - left}px`;
    badge.style.top = `${place.top - top}px`;
  }
}

const displaysAround = (formula: Element) => [
  ...formula.parentElement!.querySelectorAll<HTMLElement>(':scope > .katex-display')
];

/** Where the words of an element are seen, with the braces and bars of its formulas. */
function wordsIn(element: HTMLElement): Box[] {
  const boxes: Box[] = [...element.querySelectorAll('.katex-html :is(.katex-stretchy, .frac-line)')].map(part =>
    part.getBoundingClientRect()
  );
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement!.closest('.katex-mathml, .term-value, .term-control')) continue;
    range.selectNode(text);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}

/** Where the words and the handles of its figures are. */
const figureWords = (passage: HTMLElement): Box[] =>
  [...passage.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot
      ? [...shadowRoot.querySelectorAll('text, .handle :last-child')].map(part => part.getBoundingClientRect())
      : []
  );

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({left}) => left)),
  right: Math.max(...boxes.map(({right}) => right)),
  top: Math.min(...boxes.map(({top}) => top)),
  bottom: Math.max(...boxes.map(({bottom}) => bottom))
});
