/** Each slide with something on it gets a way to it from its passage; without a script the deck would only lead back here. */
export function linkToDeck(passages: Iterable<HTMLElement>) {
  for (const passage of passages) {
    const heading = passage.querySelector('h1, h2');
    if (!heading || !passage.id || passage.matches('.layout-section')) continue;
    const link = document.createElement('a');
    link.className = 'to-deck';
    link.href = `../#/${encodeURIComponent(passage.id)}`;
    if (passage.matches('.layout-title')) {
      link.textContent = 'Open the slides ↗';
      passage.querySelector('.reader')?.prepend(link);
    } else {
      link.textContent = 'Slide ↗';
      link.setAttribute('aria-label', `Slide: ${heading.textContent?.trim()}`);
      heading.after(link);
    }
  }
}
