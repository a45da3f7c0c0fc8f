import {type SVGTemplateResult, svg} from 'lit';
import {c} from './plot';

/** The point whose λ and m are spoken of: λ is the dot, m the ring, for it counts what meets there. */
export const singularPoint = (x: number, y: number): SVGTemplateResult =>
  svg`<circle class="complexity" data-term="multiplicity" cx=${c(x)} cy=${c(y)} r="11" stroke="currentColor" stroke-width="2"></circle>
    <circle class="complexity" data-term="lambda" cx=${c(x)} cy=${c(y)} r="5" fill="currentColor" stroke="var(--paper)" stroke-width="1.5"></circle>`;
