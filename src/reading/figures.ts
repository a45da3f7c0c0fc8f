import {defineFigures, type Figure, figures, type ParameterTable} from '../widgets';

export type AnyFigure = Figure<ParameterTable, unknown>;

/** Figures come to life this far outside the viewport, so that a reader meets them ready. */
const margin = '75% 0px';

/** Selects every figure of a page, alive or not. */
export const everyFigure = Object.keys(figures).join();

/** Loads and registers one figure; its first picture stands until then, and stays if the code does not arrive. */
export async function wake(element: Element): Promise<AnyFigure> {
  await defineFigures([element.localName]);
  return element as AnyFigure;
}

/** Wakes each figure once, when it comes near the viewport. */
export function wakeNearby(elements: Iterable<Element>, awake: (figure: AnyFigure) => void) {
  const observer = new IntersectionObserver(
    entries => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        wake(target).then(awake, error => console.warn(`<${target.localName}>`, error));
      }
    },
    {rootMargin: margin}
  );
  for (const element of elements) observer.observe(element);
}
