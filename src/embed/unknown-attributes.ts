import {suggest} from '../widgets';

/** What any element of a page may have, and what is ours without being a parameter. */
const always =
  /^(?:data-.*|aria-.*|on.*|id|class|style|title|lang|dir|hidden|slot|part|role|tabindex|name|theme|size)$/;

const told = new Set<string>();

/** A parameter that was misspelt changes nothing, silently; the page's author hears of it, once. */
export function warnOfUnknownAttributes(figure: Element): void {
  const {observedAttributes} = customElements.get(figure.localName) as unknown as {observedAttributes: string[]};
  for (const name of figure.getAttributeNames()) {
    if (always.test(name) || observedAttributes.includes(name)) continue;
    const near = suggest(name, observedAttributes);
    const message = `<${figure.localName}> has no attribute "${name}"${near ? ` (did you mean "${near}"?)` : ''}.`;
    if (!told.has(message)) console.warn(message);
    told.add(message);
  }
}
