/** The lit term as a figure's marks know it: which they show, and which one the pointer is over. */
export class LitTerm {
  private wasLit = false;
  private pointed: string | undefined;
  private readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** The figure has drawn with a term lit, if any: says so, as its value may be another now. */
  drawn(term: string | undefined, root: ParentNode): void {
    const lit = term !== undefined;
    if (lit || this.wasLit) {
      // Where a term has no mark nothing is dimmed for it; by script, since `:has()` would cost every frame of a drag.
      const figure = root.querySelector('figure');
      figure?.toggleAttribute('data-unmarked', lit && !figure.querySelector(`[data-term="${CSS.escape(term)}"]`));
      this.element.dispatchEvent(new Event('slt-drawn', {bubbles: true, composed: true}));
    }
    this.wasLit = lit;
  }

  /** Tells the page when the pointer comes upon a mark of another term, or leaves it. */
  readonly point = (event: PointerEvent): void => {
    // A finger that is lifted leaves, too: its light stays until the next tap, which may be on the same mark.
    if (event.type === 'pointerleave' && event.pointerType === 'touch') {
      this.pointed = undefined;
      return;
    }
    // A picture that holds the pointer for a drag is under it all the while: what is held stays lit.
    if (event.type === 'pointerover' && (event.target as Element).hasPointerCapture(event.pointerId)) return;
    const mark = event.type === 'pointerover' ? (event.target as Element).closest?.('[data-term]') : null;
    const term = mark?.getAttribute('data-term') ?? undefined;
    if (term === this.pointed) return;
    this.pointed = term;
    this.element.dispatchEvent(new CustomEvent('slt-term', {bubbles: true, composed: true, detail: term}));
  };
}
