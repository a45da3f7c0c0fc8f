/** Boxes that are wider than the page scroll on their own; while they do, keys can reach them and they have a name. */
export function nameScrollers(boxes: Iterable<HTMLElement>) {
  const observer = new ResizeObserver(entries => {
    for (const {target} of entries) name(target as HTMLElement);
  });
  for (const box of boxes) observer.observe(box);
}

function name(box: HTMLElement) {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.role = 'group';
    box.ariaLabel = `${box.matches('.katex-display') ? 'Formula' : 'Table'}, scrolls sideways`;
  } else {
    for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
  }
}
