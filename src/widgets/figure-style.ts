import {css} from 'lit';

/** The look every figure shares. Sizes are in em of the host, so that a stage of any size scales it. */
export const figureStyle = css`
  /* A page's own rules win over these, and some begin with "all: unset": the layout must hold all the same. */
  :host {
    display: block !important;
    container-type: inline-size !important;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none !important;
  }
  figure {
    margin: 0;
    font-family: var(--slt-font, 'Figtree Variable', system-ui, sans-serif);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    color: var(--ink);
  }
  .panels {
    display: grid;
    grid-template-columns: var(--columns);
    gap: 1.2em;
    touch-action: pan-y;
  }
  .narrow .panels {
    grid-template-columns: 1fr;
  }
  /* Each part is painted on its own: what a drag does not touch is not painted again. */
  .panel,
  .row,
  .foot {
    isolation: isolate;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: var(--wide);
    overflow: visible;
    user-select: none;
    font-size: 18px;
    fill: none;
  }
  .narrow svg {
    font-size: 13.2px;
  }
  /* On a slide the room is given: the pictures, of any proportions, take no more than words and controls leave of it. */
  :host([size='wide']),
  :host([size='wide']) figure {
    display: flex !important;
    flex-direction: column;
    min-height: 0;
  }
  :host([size='wide']) .panels {
    min-height: 0;
    grid-template-rows: minmax(0, 1fr);
  }
  :host([size='wide']) .panels ~ * {
    flex: none;
  }
  :host([size='wide']) svg {
    max-height: 100%;
  }
  /* The narrow drawing as the build wrote it, for the time without a script. */
  svg.stand-in {
    display: none;
  }
  text {
    fill: currentColor;
  }
  text.soft {
    fill: var(--soft);
  }
  /* The picture of before, while its successor is computed. */
  .stale svg {
    opacity: 0.45;
    transition: opacity var(--motion) 0.1s;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--slt-paper, light-dark(#fcfbf8, #15161c));
    stroke-width: 5px;
    stroke-linejoin: round;
  }
  .label {
    font-weight: 600;
  }
  .grid {
    stroke: var(--grid);
    stroke-width: 1;
  }
  .axis {
    stroke: var(--line);
    stroke-width: 1.25;
  }
  .curve {
    stroke: currentColor;
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .triangle {
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .thin {
    stroke-width: 1.75;
  }
  .dashed {
    stroke-dasharray: 6 6;
  }
  .area {
    fill: currentColor;
    fill-opacity: 0.16;
    stroke: none;
  }
  .dot {
    fill: var(--paper);
    stroke: currentColor;
    stroke-width: 2;
  }
  [data-handle] {
    cursor: grab;
    touch-action: none;
  }
  [data-handle]:active {
    cursor: grabbing;
  }
  .handle circle:first-child {
    fill: transparent;
  }
  .handle circle:last-child {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  @media print {
    .panels {
      --dimmed: 1;
    }
  }
  .words {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .failure {
    border: 1px solid var(--complexity);
    border-radius: 0.5em;
    padding: 1em;
  }
  ::slotted(slt-step:not([hidden])) {
    display: block !important;
  }
  ::slotted(slt-step[hidden]) {
    display: none !important;
  }
  @container (width < 520px) {
    :host(:not([size='wide'])) .foot {
      flex-wrap: wrap;
    }
    :host(:not([size='wide'])) .caption {
      flex-basis: 100%;
    }
    :host(:not([size='wide'])) .panels {
      grid-template-columns: 1fr;
    }
    :host(:not([size='wide'])) svg {
      aspect-ratio: var(--narrow);
    }
    svg[data-stood-in] {
      display: none;
    }
    svg.stand-in {
      display: block;
      font-size: 13px;
    }
  }
  @media (forced-colors: active) {
    .curve,
    .axis {
      stroke: CanvasText;
    }
  }
`;
