/** From this width on the contents stand beside the text; the same figure is in page.css. */
const beside = '(width >= 68rem)';

/** Keeps the table of contents open where it stands beside the text, closed where it lies over it, and marks where the reader is. */
export function bindContents(nav: HTMLElement, places: Iterable<Element>) {
  const details = nav.querySelector('details');
  if (details) foldWhereNarrow(details);
  const links = new Map(
    Array.from(nav.querySelectorAll<HTMLAnchorElement>('a[href*="#"]'), link => [
      decodeURIComponent(link.hash.slice(1)),
      link
    ])
  );
  let current: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    entries => {
      const entered = entries.filter(entry => entry.isIntersecting).at(-1);
      const link = entered && links.get(entered.target.id);
      if (!link || link === current) return;
      current?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'location');
      current = link;
      keepInView(link);
    },
    {rootMargin: '-18% 0px -78% 0px'}
  );
  for (const place of places) if (links.has(place.id)) observer.observe(place);
}

function foldWhereNarrow(details: HTMLDetailsElement) {
  const wide = matchMedia(beside);
  const fold = () => {
    details.open = wide.matches;
  };
  fold();
  wide.addEventListener('change', fold);
  details.addEventListener('click', event => {
    if (!wide.matches && (event.target as Element).closest('a')) details.open = false;
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || wide.matches || !details.open || !details.contains(document.activeElement)) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}

/** Scrolls the list alone, never the page. */
function keepInView(link: HTMLElement) {
  const box = link.closest('details') ?? link.closest('nav')!;
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top + 40) box.scrollTop += inner.top - outer.top - 80;
  else if (inner.bottom > outer.bottom - 40) box.scrollTop += inner.bottom - outer.bottom + 80;
}
