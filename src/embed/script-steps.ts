import {attributeName, type ParameterTable, type Step} from '../widgets';

/** What any HTML element may carry, and a framework adds, without meaning a parameter. */
const foreign = /^(?:class|dir|hidden|id|lang|slot|style|title|translate|aria-.*|data-.*|_ng.*)$/;

type Attributes = Iterable<{readonly name: string; readonly value: string}>;

/**
 * The script of a figure from the attributes of its `<slt-step>` children, one object a step: `show-fit=""` → `{showFit: ''}`.
 * A name the table does not know is kept, so that the figure itself can say what is allowed.
 */
export function readSteps(children: Iterable<{readonly attributes: Attributes}>, table: ParameterTable): Step[] {
  const byAttribute = new Map(Object.keys(table).map(name => [attributeName(name), name]));
  return Array.from(children, child =>
    Object.fromEntries(
      Array.from(child.attributes)
        .filter(({name}) => byAttribute.has(name) || !foreign.test(name))
        .map(({name, value}) => [byAttribute.get(name) ?? name, value])
    )
  );
}
