import {css, unsafeCSS} from 'lit';

/** The colours that mean something, the same in formula, figure, slider and sentence: [light, dark]. */
export const hues = {
  loss: ['#1f62b0', '#7fb6f5'],
  complexity: ['#c4450c', '#ff9a6c'],
  data: ['#0b7a5b', '#63d3ad'],
  truth: ['#7440a0', '#caa4ee']
} as const;

export type Hue = keyof typeof hues;

const neutrals = {
  paper: ['#fcfbf8', '#15161c'],
  ink: ['#1d1c24', '#f1eff5'],
  soft: ['#66636e', '#a6a4b0'],
  line: ['#dcd8cf', '#3a3b46'],
  grid: ['#ece8e0', '#262730'],
  panel: ['#f4f1ea', '#1d1e26']
} as const;

/** What a `\term{…}` or a mark may be called, and the hue it wears. */
export const terms: Readonly<Record<string, Hue>> = {
  loss: 'loss',
  energy: 'loss',
  accuracy: 'loss',
  epsilon: 'loss',
  region: 'loss',
  lambda: 'complexity',
  multiplicity: 'complexity',
  complexity: 'complexity',
  entropy: 'complexity',
  n: 'data',
  data: 'data',
  posterior: 'data',
  a: 'data',
  b: 'data',
  frequency: 'complexity',
  truth: 'truth',
  exact: 'truth'
};

const colours = Object.entries({...hues, ...neutrals});

/** The tokens as custom properties of a page of ours (`:root`); they follow the element's `color-scheme`. */
export const themeCss = [
  `:root{${colours.map(([name, [light, dark]]) => `--slt-${name}:light-dark(${light},${dark})`).join(';')};`,
  "--slt-font:'Figtree Variable',system-ui,sans-serif;--slt-motion:200ms cubic-bezier(.2,.7,.2,1)}",
  ...Object.entries(terms).map(([term, hue]) => `[data-term=${term}]{color:var(--slt-${hue})}`)
].join('');

/** The same tokens inside a shadow root: a host page may set any `--slt-…`, else the defaults stand. */
export const themeStyle = css`
  :host {
    ${unsafeCSS(colours.map(([name, [light, dark]]) => `--${name}: var(--slt-${name}, light-dark(${light}, ${dark}));`).join(''))}
    --motion: var(--slt-motion, 200ms cubic-bezier(0.2, 0.7, 0.2, 1));
    font-family: var(--slt-font, 'Figtree Variable', system-ui, sans-serif);
    color: var(--ink);
  }
  ${unsafeCSS(
    Object.keys(hues)
      .map(hue => `.${hue}{color:var(--${hue});--hue:var(--${hue})}`)
      .join('')
  )}
  /* What else there is stays to be read: a lit term is weighed against it. */
  ${unsafeCSS(
    Object.keys(terms)
      .map(
        term =>
          `[data-highlight='${term}']:not([data-unmarked]) [data-term]:not([data-term='${term}']){opacity:var(--dimmed, .55)}[data-highlight='${term}'] [data-term='${term}']{filter:saturate(1.4)}`
      )
      .join('')
  )}
`;
