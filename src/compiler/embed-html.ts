import type {FigureClass} from '../widgets';
import {drawFigure} from './figure-picture';
import {escapeHtml} from './render-context';

/** The page of one figure for other people's pages, around `<!-- figure -->`. */
export const embedShell = ({definition}: FigureClass) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(definition.title)}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <script type="module" src="/src/embed/page.ts"></script>
  </head>
  <body>
<!-- figure -->
  </body>
</html>
`;

/** The figure with its first picture, every parameter at its default. */
export function embedBody(figure: FigureClass): string {
  const {tag} = figure.definition;
  return `<${tag} name="${embedName(tag)}">\n${drawFigure(figure, [])}\n</${tag}>`;
}

/** What a figure's embed is called in addresses: its tag without `slt-`. */
export const embedName = (tag: string) => tag.replace(/^slt-/, '');
