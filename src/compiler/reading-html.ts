import type {MarkdownIt} from 'markdown-it';
import {data} from './deck-html';
import type {Term} from './glossary';
import {withApostrophes} from './quotes';
import {referenceList} from './references';
import {escapeHtml} from './render-context';
import {renderEnv, type Slide} from './slide';
import type {Talk} from './talk';
import {themeScript} from './theme-script';

/** The reading's page around `<!-- talk -->`. */
export const readingShell = (title: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}: the talk as a page</title>
    <meta name="description" content="${escapeHtml(title)}: the talk with its figures, as prose for self-study.">
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    ${themeScript(true)}
    <script type="module" src="/src/reading/main.ts"></script>
  </head>
  <body>
<!-- talk -->
  </body>
</html>
`;

/** The talk as prose: contents, passages in order, references, glossary. */
export function readingBody(md: MarkdownIt, talk: Talk): string {
  const {slides, vocabulary} = talk;
  let part: string | undefined;
  const passages = slides.map(slide => {
    if (slide.layout === 'section') part = slide.title;
    return passage(slide, part);
  });
  const apart = vocabulary.bibliography.size > 0 && !slides.some(slide => slide.id === 'references');
  if (apart) {
    const list = referenceList({page: 'reading', vocabulary});
    passages.push(
      `<section id="references">\n<h2>References</h2>\n<ul class="references">\n${list}</ul>\n</section>\n`
    );
  }
  const terms = [...new Set(vocabulary.glossary.values())];
  if (terms.length > 0) passages.push(glossary(md, terms, talk));
  return `<a class="skip" href="#${slides[0].id}">To the text</a>\n${contents(slides, [...(apart ? ['References'] : []), ...(terms.length > 0 ? ['Glossary'] : [])])}<main>\n${passages.join('')}</main>`;
}

const isOpening = ({layout}: Slide) => layout === 'title' || layout === 'section';

function passage(slide: Slide, part: string | undefined) {
  const {id, layout, heading, body} = slide;
  const level = isOpening(slide) ? 'h1' : 'h2';
  const kind = layout === 'section' ? 'passage part' : 'passage';
  return `<section class="${kind} layout-${layout}" id="${id}"${data(slide, part)}>
<${level}>${heading.reading}</${level}>
<div class="body">
${body.reading}</div>
</section>
`;
}

function contents(slides: readonly Slide[], endings: readonly string[]) {
  let items = '';
  let open = false;
  for (const slide of slides) {
    const link = `<a href="#${slide.id}">${escapeHtml(slide.title)}</a>`;
    if (isOpening(slide)) {
      items += `${open ? '</ol></li>\n' : ''}<li>${link}\n<ol>`;
      open = true;
    } else items += `<li>${link}</li>\n`;
  }
  if (open) items += '</ol></li>\n';
  for (const name of endings) items += `<li><a href="#${name.toLowerCase()}">${name}</a></li>\n`;
  return `<nav class="contents" id="contents" aria-label="Contents">
<details><summary>Contents</summary>
<ol>${items.replaceAll('<ol></ol>', '')}</ol>
</details>
</nav>
`;
}

function glossary(md: MarkdownIt, terms: readonly Term[], {vocabulary}: Talk) {
  const entries = [...terms]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({id, name, also, definition}) => {
      const others =
        also.length > 0 ? ` <span class="also">also ${escapeHtml(withApostrophes(also.join(', ')))}</span>` : '';
      const text = md.renderer.render([...definition], md.options, renderEnv('reading', true, {vocabulary}));
      return `<dt id="term-${id}">${escapeHtml(withApostrophes(name))}${others}</dt>\n<dd>${text}</dd>\n`;
    });
  return `<section id="glossary">\n<h2>Glossary</h2>\n<dl>\n${entries.join('')}</dl>\n</section>\n`;
}
