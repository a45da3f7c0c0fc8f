import {css} from 'lit';

/** Below the controls: words, reset and share, the dots of the steps, the numbers. */
export const footStyle = css`
  .foot {
    display: flex;
    align-items: start;
    gap: 1em;
    margin-top: 0.35em;
  }
  .caption {
    flex: 1;
    min-width: 0;
  }
  .script {
    display: none;
  }
  .told {
    margin: 0;
  }
  :host([size='wide']) .caption {
    display: grid;
  }
  :host([size='wide']) :is(.script, .told, .problem) {
    display: block;
    grid-area: 1 / 1;
  }
  :host([size='wide']) .script {
    visibility: hidden;
  }
  /* On a slide the figure's own words take two small lines, no more than the caption they stand for. */
  :host([size='wide']) .told {
    position: relative;
    contain: layout size;
    height: 2.3em;
    margin: -0.2em 0 0;
    font-size: 0.92em;
    line-height: 1.15;
    text-wrap: pretty;
  }
  .steps {
    display: flex;
    align-items: center;
    height: 2em;
    font-size: 0.9em;
  }
  .fork {
    margin-right: 0.5em;
    max-width: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
    user-select: text;
  }
  input.link {
    width: 14em;
    border: 1px solid var(--line);
    border-radius: 0.4em;
    background: none;
    padding: 0.15em 0.55em;
  }
  .fork:disabled {
    display: none;
  }
  /* On a slide they take the place of the dots and some of the words' beside it, and the script's words keep all of theirs:
     in fewer lines or more, the figure would jump. */
  :host([size='wide']) .steps {
    position: relative;
  }
  :host([size='wide']) .forks {
    position: absolute;
    right: 0;
    white-space: nowrap;
  }
  :host([size='wide']) .steps:has(.fork:enabled) .dot {
    visibility: hidden;
  }
  :host([size='wide']) :is(.told, .problem) {
    margin-right: max(0em, 8.6em - var(--dots) * 1.37em);
  }
  .numbers {
    display: var(--slt-numbers, block);
    margin-top: 0.4em;
    font-size: 0.85em;
    color: var(--soft);
  }
  .numbers .table {
    max-height: 16em;
    overflow: auto;
    margin: 0.4em 0;
  }
  .numbers table {
    border-collapse: collapse;
    color: var(--ink);
  }
  .numbers :is(th, td) {
    padding: 0.15em 1em 0.15em 0;
    text-align: right;
    font-weight: 400;
  }
  .numbers th {
    color: var(--soft);
  }
  button.dot {
    width: 1.4em;
    height: 1.5em;
    padding: 0;
    border: 0;
    background: none;
    display: var(--slt-dots, grid);
    place-items: center;
  }
  button.dot::before {
    content: '';
    width: 0.5em;
    height: 0.5em;
    border-radius: 50%;
    background: var(--line);
  }
  button.dot[aria-current]::before {
    background: var(--ink);
  }
`;
