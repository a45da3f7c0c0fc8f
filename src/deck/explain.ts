import type {Deck} from './deck';
import {createDialog} from './dialog';

/** Between the link and what is said about it, and to the window's edge, in CSS px. */
const gap = 8;

let dialog: HTMLDialogElement | undefined;

function openDialog(deck: Deck): HTMLDialogElement {
  dialog = createDialog('explanation', '');
  dialog.tabIndex = -1;
  deck.onLeave(() => dialog?.close());
  return dialog;
}

/** Under the link, or over it in the lower half of the window. */
function placeBeside(box: HTMLElement, link: DOMRect): void {
  const left = Math.max(gap, Math.min(link.left, innerWidth - box.offsetWidth - gap));
  const over = link.top + link.height / 2 > innerHeight / 2;
  box.style.inset = over
    ? `auto auto ${innerHeight - link.top + gap}px ${left}px`
    : `${link.bottom + gap}px auto auto ${left}px`;
}

/** Shows a source or a term beside the link to it, with a way on to the reading in a tab of its own. */
export function explain(deck: Deck, link: HTMLAnchorElement, explanation: Element): void {
  const box = dialog ?? openDialog(deck);
  const words = link.textContent;
  const further = document.createElement('p');
  const reading = document.createElement('a');
  further.className = 'further';
  reading.href = link.href;
  reading.textContent = 'In the reading';
  further.append(reading);
  box.setAttribute('aria-label', words);
  box.replaceChildren(...explanation.cloneNode(true).childNodes, further);
  for (const each of box.querySelectorAll('a')) {
    each.target = '_blank';
    each.rel = 'noopener';
  }
  box.showModal();
  // A screen reader should start with the text, not with the first link in it.
  box.focus();
  placeBeside(box, link.getClientRects()[0]);
}
