import {writeChanges} from '../widgets';
import {writeEmbedAddress} from './address';
import type {AnyFigure} from './adopt';

/** The ornament of the title slide has no page of its own. */
const withoutPage = 'slt-hero';

/**
 * A figure's own page with all that it shows: where somebody else's page is the context, a link to that page would lose it.
 *
 * @param door the address of the elements' script, beside which the pages lie
 */
export function ownPage({localName, parameters, state}: AnyFigure, door: string): string | undefined {
  if (localName === withoutPage) return undefined;
  const changed = Object.entries(state).filter(([name, value]) => String(value) !== String(parameters[name].default));
  const query = writeEmbedAddress({theme: undefined, state: writeChanges(Object.fromEntries(changed))});
  return new URL(`embed/${localName.replace('slt-', '')}/${query}`, door).href;
}
