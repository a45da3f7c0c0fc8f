import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import type {FigureDefinition, ParameterTable, Size, State} from '../../src/widgets';

/** A figure's drawing as text, one SVG a panel, without Lit's marks. */
export function drawn<T extends ParameterTable, D, R>(
  {definition}: {readonly definition: FigureDefinition<T, D, R>},
  state: State<T>,
  size: Size = 'wide',
  result?: R
): string {
  const {panels} = definition;
  return definition
    .draw(state, definition.compute(state, result), size)
    .map((drawing, i) => collectResultSync(render(html`<svg viewBox=${panels[i][size].join(' ')}>${drawing}</svg>`)))
    .join('')
    .replace(/<!--.*?-->|<\?>/g, '');
}
