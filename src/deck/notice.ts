const shownFor = 6000;

let region: HTMLElement | undefined;
let timer = 0;

/** Says something to everyone, for a few seconds; an empty text takes back what was said. */
export function notice(text: string, page = document): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'notice';
    region.setAttribute('role', 'status');
  }
  // An open dialog covers whatever is not in it.
  const top = page.querySelector('dialog[open]') ?? page.body;
  if (region.parentElement !== top) top.append(region);
  region.hidden = text === '';
  region.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    region!.hidden = true;
  }, shownFor);
}
