import {css} from 'lit';

/** The row of controls under a figure. */
export const controlStyle = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.95em;
    margin-top: 0.7em;
    min-height: 2em;
    font-size: 0.92em;
  }
  .control {
    white-space: nowrap;
  }
  .control > * {
    vertical-align: middle;
  }
  /* Beside the blank between them. */
  .control > * + * {
    margin-left: 0.25em;
  }
  .control label,
  .control > span:first-child {
    color: var(--ink);
  }
  input,
  select,
  button {
    font: inherit;
    color: inherit;
  }
  input.value,
  input.typed {
    border: 1px solid transparent;
    border-radius: 0.3em;
    background: none;
    padding: 0.1em 0.12em;
    font-weight: 600;
  }
  /* Positioned, contained, of a fixed size and no flex item, a part is a layout of its own: a drag lays out nothing else. */
  input.value,
  input[type='range'],
  .readout .place {
    position: relative;
    box-sizing: border-box;
    contain: layout size;
  }
  input.value {
    height: 1.6em;
  }
  input.value:hover,
  input.typed {
    background: var(--panel);
    border-color: var(--line);
  }
  input.typed {
    color: var(--ink);
    width: auto;
    field-sizing: content;
    min-width: 5em;
    max-width: 12em;
    font-weight: 500;
  }
  input:user-invalid {
    border-color: var(--complexity);
  }
  .problem {
    color: var(--complexity);
    white-space: normal;
  }
  input[type='range'] {
    appearance: none;
    width: var(--slt-slider-width, 9em);
    height: 1.5em;
    margin-block: 0;
    background: none;
    overflow: clip;
    cursor: pointer;
    touch-action: none;
  }
  /* A cursor of its own while it is held also spares the browser a layout before each frame. */
  input[type='range']:active {
    cursor: grabbing;
  }
  /* The track is the thumb's border image, reaching out on both sides: it follows the thumb without a style of its own. */
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    width: 1.05em;
    height: 1.05em;
    border-radius: 50%;
    border: 0 solid;
    border-image: linear-gradient(to right, var(--hue, var(--soft)) 50%, var(--line) 50%) 0 1 / 0.425em 40em / 0 40em;
    box-shadow: inset 0 0 0 0.14em var(--hue, var(--soft));
    background: var(--paper);
  }
  input[type='range']::-moz-range-track {
    height: 0.2em;
    border-radius: 0.1em;
    background: var(--line);
  }
  input[type='range']::-moz-range-progress {
    height: 0.2em;
    border-radius: 0.1em;
    background: var(--hue, var(--soft));
  }
  input[type='range']::-moz-range-thumb {
    width: 0.8em;
    height: 0.8em;
    border: 0.14em solid var(--hue, var(--soft));
    border-radius: 50%;
    background: var(--paper);
  }
  :focus-visible {
    outline: 0.12em solid var(--loss);
    outline-offset: 0.15em;
    border-radius: 0.3em;
  }
  select,
  button {
    border: 1px solid var(--line);
    border-radius: 0.4em;
    background: var(--panel);
    color: var(--ink);
    padding: 0.15em 0.55em;
    cursor: pointer;
    max-width: 12em;
  }
  /* Beside the word a browser's own arrow, which does not shrink with it. */
  .presets {
    width: calc(6em + 22px);
  }
  .toggle {
    color: var(--soft);
    background: none;
  }
  .toggle[aria-pressed='true'] {
    color: var(--paper);
    border-color: var(--hue, var(--ink));
    background: var(--hue, var(--ink));
  }
  .readout {
    white-space: nowrap;
  }
  .readout b {
    font-weight: 650;
  }
  .readout > * {
    vertical-align: top;
  }
  .readout .place {
    display: inline-block;
    height: 1.3em;
  }
  .readout .label {
    font-weight: 400;
    color: inherit;
  }
  .matrix {
    display: inline-grid;
    grid-template-columns: repeat(var(--columns), 2.9em);
    border-inline: 0.1em solid;
    border-radius: 0.4em;
    font-size: 0.9em;
    line-height: 1.1;
    text-align: center;
  }
  .readout:has(.matrix) > * {
    vertical-align: middle;
  }
  .pill {
    display: inline-block;
    padding: 0.08em 0.6em;
    border-radius: 1em;
    font-size: 0.9em;
    font-weight: 600;
    color: var(--truth);
    background: color-mix(in srgb, var(--truth) 12%, transparent);
  }
  @media (pointer: coarse) {
    select,
    button,
    input {
      min-height: var(--slt-touch-height, 2.4em);
    }
  }
  @media (forced-colors: active) {
    input[type='range']::-webkit-slider-thumb {
      background: ButtonText;
      border-image-source: linear-gradient(to right, Highlight 50%, GrayText 50%);
    }
  }
`;
