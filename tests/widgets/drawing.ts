import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import type {FigureDefinition, ParameterTable, Size, State} from '../../src/widgets';

/** A figure's drawing as text, without what Lit marks its parts with. */
export function drawing<T extends ParameterTable, D>(
  {compute, draw}: FigureDefinition<T, D>,
  state: State<T>,
  size: Size = 'wide'
): string {
  return draw(state, compute(state), size)
    .map(panel => collectResultSync(render(html`<svg>${panel}</svg>`)))
    .join('')
    .replace(/<!--.*?-->/g, '');
}
