/** Long enough to read it, in ms: a moment, and more for each letter. */
const shownFor = (text: string) => 4000 + 60 * text.length;

let region: HTMLElement | undefined;
let timer = 0;

const close = () => {
  region!.hidden = true;
};

/** Says something to everyone, for a few seconds or until it is closed; an empty text takes back what was said. */
export function notice(text: string, page = document): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'notice';
    region.setAttribute('role', 'status');
    region.innerHTML = '<span></span><button type="button" aria-label="Close"></button>';
    region.querySelector('button')!.onclick = close;
  }
  // An open dialog covers whatever is not in it.
  const top = page.querySelector('dialog[open]') ?? page.body;
  if (region.parentElement !== top) top.append(region);
  region.hidden = text === '';
  region.firstChild!.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(close, shownFor(text));
}
