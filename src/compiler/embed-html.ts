import {defaultState, type FigureClass} from '../widgets';
import {attributePairs} from './figure-markup';
import {drawFigure} from './figure-picture';
import {recordWork} from './recorded-work';
import {escapeHtml} from './render-context';
import {themeScript} from './theme-script';

/** The page of one figure for other people's pages, around `<!-- figure -->`. */
export const embedShell = ({definition}: FigureClass) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(definition.title)}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    ${themeScript(false)}
    <script type="module" src="/src/embed/page.ts"></script>
  </head>
  <body>
<!-- figure -->
  </body>
</html>
`;

/**
 * The figure with its first picture, every parameter at its default, and whose it is. Nothing stands in its tag but the
 * picture, so that it shows its own caption; its attributes are results of long work, if it has some.
 */
export function embedBody(figure: FigureClass, title: string): string {
  const {tag, work, parameters} = figure.definition;
  const recorded = new Map<string, unknown>();
  recordWork(work?.(defaultState(parameters)), recorded);
  const pairs = attributePairs({attributes: {}, steps: [], recorded});
  const attributes = pairs.map(([name, text]) => ` ${name}="${escapeHtml(text)}"`).join('');
  return `<main>
<${tag} name="${embedName(tag)}"${attributes}>${drawFigure(figure, pairs)}</${tag}>
<p class="credit">From the talk <a href="../../../" target="_blank" rel="noopener">${escapeHtml(title)}</a></p>
</main>`;
}

/** What a figure's embed is called in addresses: its tag without `slt-`. */
export const embedName = (tag: string) => tag.replace(/^slt-/, '');
