import {LitElement, type PropertyDeclarations} from 'lit';
import type {Size} from './figure-definition';

/** Below this width, in CSS px, a figure draws its narrow version. */
const narrowBelow = 520;

/** An element that may take over the picture a server drew for it, knows how wide it is, and draws once a frame at most. */
export abstract class PictureElement extends LitElement {
  static override properties: PropertyDeclarations = {size: {}, observedSize: {state: true}};

  /** Fixes the drawing's size; unset, the element's own width decides. */
  declare size: Size | undefined;
  declare private observedSize: Size | undefined;

  /** Everything the element starts ends on this signal, when it leaves the page. */
  protected gone = new AbortController();
  private readonly drawnByServer: boolean;
  private standsIn: boolean;

  constructor() {
    super();
    this.drawnByServer = this.standsIn = Boolean(this.shadowRoot);
  }

  get drawnSize(): Size {
    return this.size === 'wide' || this.size === 'narrow' ? this.size : (this.observedSize ?? 'wide');
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.gone.signal.aborted) this.gone = new AbortController();
    const observer = new ResizeObserver(([entry]) => {
      if (entry.contentRect.width > 0) this.observedSize = entry.contentRect.width < narrowBelow ? 'narrow' : 'wide';
    });
    if (!this.size) observer.observe(this);
    this.gone.signal.addEventListener('abort', () => observer.disconnect());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.gone.abort();
  }

  /** Puts everything as it was when the server drew, and returns what puts it back. */
  protected abstract asDrawn(): () => void;

  /**
   * A server's picture is taken over in exactly the state it was drawn with: what a page set before that
   * waits for the next update, else Lit would leave the old picture standing.
   */
  protected override update(changed: Map<PropertyKey, unknown>) {
    if (this.hasUpdated || !this.drawnByServer) {
      super.update(changed);
      if (this.standsIn && this.observedSize) this.dropStandIns();
      return;
    }
    const goOn = this.asDrawn();
    super.update(changed);
    this.updateComplete.then(goOn);
  }

  /** The server's narrow drawings, seen until the first of our own in this size. */
  private dropStandIns() {
    this.standsIn = false;
    for (const drawing of this.renderRoot.querySelectorAll('.stand-in')) drawing.remove();
    for (const drawing of this.renderRoot.querySelectorAll('svg')) drawing.removeAttribute('data-stood-in');
  }

  /** At most one update a frame, however many events a frame brings. */
  protected override async scheduleUpdate() {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }
}
