import {attributeName, suggest} from '../widgets';
import type {AnyFigure} from './adopt';

/** What any element of a page may have, and what is ours without being a parameter. */
const always =
  /^(?:data-.*|aria-.*|on.*|id|class|style|title|lang|dir|hidden|slot|part|role|tabindex|name|theme|size)$/;

const told = new Set<string>();

/** A parameter that was misspelt changes nothing: the figure says so below itself, and the console once. */
export function tellUnknownAttributes(figure: AnyFigure): void {
  const {observedAttributes} = customElements.get(figure.localName) as unknown as {observedAttributes: string[]};
  const unknown = figure.getAttributeNames().filter(name => !always.test(name) && !observedAttributes.includes(name));
  const messages = unknown.map(name => {
    const near = suggest(name, observedAttributes);
    const allowed = Object.keys(figure.parameters).map(attributeName).join(', ');
    return `<${figure.localName}> has no attribute "${name}" (${near ? `did you mean "${near}"?` : `allowed: ${allowed}`}).`;
  });
  for (const message of messages) {
    if (!told.has(message)) console.warn(message);
    told.add(message);
  }
  figure.misspelt = messages.join(' ') || undefined;
}
