import {defineFigures, figures} from '../widgets';
import {type AnyFigure, adopt, applyTheme} from './adopt';
import {ownPage} from './own-page';
import {tellUnknownAttributes} from './unknown-attributes';

/** Figures load this far before they are seen. */
const margin = '100% 0px';

const anyFigure = Object.keys(figures).join();

// A page that renders on a server may import this there too; it then waits for the browser.
if (typeof document !== 'undefined') watch();

/** Brings every figure of the page to life when it comes near, also those that arrive later. */
function watch() {
  const nearby = new IntersectionObserver(
    entries => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue;
        nearby.unobserve(target);
        defineFigures([target.localName]).then(
          () => {
            tellUnknownAttributes(target as AnyFigure);
            adopt(target);
          },
          error => console.warn(`<${target.localName}>`, error)
        );
      }
    },
    {rootMargin: margin}
  );
  const meet = (node: Node) => {
    if (!(node instanceof Element)) return;
    if (node.matches(anyFigure)) nearby.observe(node);
    for (const figure of node.querySelectorAll(anyFigure)) nearby.observe(figure);
  };
  const changes = new MutationObserver(records => {
    for (const {type, target, addedNodes} of records) {
      if (!(target instanceof Element)) continue;
      const figure = target.closest(anyFigure);
      if (type === 'childList') {
        addedNodes.forEach(meet);
        if (figure?.matches(':defined')) adopt(figure);
      } else if (target === figure) applyTheme(target);
    }
  });
  document.addEventListener('slt-share', event => {
    const {target, detail} = event as CustomEvent<{link: string}>;
    detail.link = ownPage(target as AnyFigure, import.meta.url) ?? detail.link;
  });
  meet(document.documentElement);
  changes.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['theme']
  });
}
