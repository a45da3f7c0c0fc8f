import {createDialog} from './dialog';

/** Between the link and what is said about it, and to the window's edge, in CSS px. */
const gap = 8;

/** Under the link, or over it in the lower half of the window. */
function placeBeside(box: HTMLElement, link: DOMRect): void {
  const left = Math.max(gap, Math.min(link.left, innerWidth - box.offsetWidth - gap));
  const over = link.top + link.height / 2 > innerHeight / 2;
  box.style.inset = over
    ? `auto auto ${innerHeight - link.top + gap}px ${left}px`
    : `${link.bottom + gap}px auto auto ${left}px`;
}

function wayToReading(link: HTMLAnchorElement): HTMLElement {
  const line = document.createElement('p');
  const reading = document.createElement('a');
  line.className = 'further';
  reading.href = link.href;
  reading.textContent = 'In the reading';
  line.append(reading);
  return line;
}

/** Shows a source or a term beside the link to it, with a way on to the reading in a tab of its own. */
export function explain(): (link: HTMLAnchorElement, explanation: Element) => void {
  const dialog = createDialog('explanation', '');
  dialog.tabIndex = -1;
  return (link, explanation) => {
    dialog.setAttribute('aria-label', link.textContent);
    dialog.replaceChildren(...explanation.cloneNode(true).childNodes, wayToReading(link));
    for (const each of dialog.querySelectorAll('a')) {
      each.target = '_blank';
      each.rel = 'noopener';
    }
    dialog.showModal();
    // A screen reader should start with the text, not with the first link in it.
    dialog.focus();
    placeBeside(dialog, link.getClientRects()[0]);
  };
}
