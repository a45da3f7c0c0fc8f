const shownFor = 6000;

let region: HTMLElement | undefined;
let timer = 0;

/** Says something to everyone, for a few seconds; an empty text takes back what was said. */
export function notice(text: string): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'notice';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.hidden = text === '';
  region.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    region!.hidden = true;
  }, shownFor);
}
