import type {Figure} from './figure';
import type {ParameterTable} from './parameters';

type AnyFigure = Figure<ParameterTable, unknown>;

/**
 * Writes the lit term's live value beside it, as an attribute that the page's style shows.
 *
 * @param marks   the marks of the passage's formulas
 * @param figures its figures; the first that knows a value says it
 * @param term    the lit term, if any
 * @param at      the mark that is pointed at; else the value stands at the term's first mark
 */
export function showTermValue(
  marks: Iterable<HTMLElement>,
  figures: readonly AnyFigure[],
  term: string | undefined,
  at?: Element | null
): void {
  const list = [...marks];
  const value = term && figures.map(figure => figure.termValues?.[term]).find(text => text !== undefined);
  const bearer = list.find(mark => mark === at) ?? list.find(mark => mark.dataset.term === term);
  for (const mark of list)
    if (value !== undefined && mark === bearer) mark.dataset.value = value;
    else delete mark.dataset.value;
}
