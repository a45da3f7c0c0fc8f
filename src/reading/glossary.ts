/** A glossary link shows its definition at once when pointed at or focused; `title` alone is slow, and silent for keys. */
export function bindGlossary(root: HTMLElement) {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.id = 'tip';
  tip.role = 'tooltip';
  tip.hidden = true;
  document.body.append(tip);
  let shown: HTMLElement | undefined;

  const hide = () => {
    if (!shown) return;
    shown.removeAttribute('aria-describedby');
    shown = undefined;
    tip.hidden = true;
  };
  const show = (event: Event) => {
    const link = (event.target as Element).closest<HTMLElement>('a.gloss');
    if (link === shown) return;
    hide();
    if (!link) return;
    // The browser's own tooltip would come on top of ours.
    if (link.title) link.dataset.definition = link.title;
    link.removeAttribute('title');
    if (!link.dataset.definition) return;
    shown = link;
    tip.textContent = link.dataset.definition;
    tip.hidden = false;
    link.setAttribute('aria-describedby', tip.id);
    place(tip, link);
  };

  root.addEventListener('pointerover', show);
  root.addEventListener('pointerleave', hide);
  root.addEventListener('focusin', show);
  root.addEventListener('focusout', hide);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') hide();
  });
}

/** Under the link's first line, inside the page; above where there is no room below. */
function place(tip: HTMLElement, link: HTMLElement) {
  const line = link.getClientRects()[0];
  const {width, height} = tip.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  const left = Math.max(16, Math.min(line.left, clientWidth - width - 16));
  const below = line.bottom + 6;
  const top = below + height < clientHeight ? below : line.top - height - 6;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${top + scrollY}px`;
}
