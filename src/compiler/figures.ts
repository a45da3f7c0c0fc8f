import type {MarkdownIt, RendererRule, Token} from 'markdown-it';
import {attributePairs, type FigureMarkup, pictureKey} from './figure-markup';
import {onlyWide} from './figure-picture';
import {escapeHtml, type Page, renderContextOf} from './render-context';

/** How the parts of a figure are written on a page: the slide's captions are fragments, the reading's a numbered list. */
const captions: Readonly<Record<Page, Readonly<Record<string, (step: number, answers?: boolean) => string>>>> = {
  deck: {
    open: () => '<div class="captions">\n',
    step_open: step => `<slt-step class="fragment" data-fragment-index="${step}">`,
    step_close: () => '</slt-step>\n',
    close: () => '</div>\n'
  },
  reading: {
    open: () => '<div class="narrative">\n',
    steps: () => '<ol class="steps">\n',
    step_open: (step, answers) =>
      `<li${answers ? ' class="answer"' : ''}><button type="button" data-step="${step}" aria-label="Show step ${step}">${step}</button> ${answers ? '<em>Make your guess, then show the answer.</em>' : ''}<span>`,
    step_close: () => '</span></li>\n',
    close: steps => `${steps > 0 ? '</ol>\n' : ''}</div>\n`
  }
};

const markupOf = (token: Token) => token.meta!.markup as FigureMarkup;

/** Writes figures: the tag with its script, the first picture where it is wanted, the captions. */
export function figures(md: MarkdownIt) {
  md.renderer.rules.figure_open = (tokens, i, _options, env) => {
    const {page, pictures, vocabulary} = renderContextOf(env);
    const markup = markupOf(tokens[i]);
    const empty = tokens[i + 1].type === 'figure_close';
    const both = pictures ? (vocabulary.pictures.get(pictureKey(markup)) ?? '') : '';
    const picture = page === 'deck' ? onlyWide(both) : both;
    const tag = `<${tokens[i].tag}${figureAttributes(markup, page)}>`;
    // Only a figure with nothing in its tag, not even a line end, shows its own caption.
    return empty ? tag + picture : `${tag}\n${picture && `${picture}\n`}${captions[page].open(0)}`;
  };
  md.renderer.rules.figure_close = (tokens, i, _options, env) => {
    const empty = tokens[i - 1].type === 'figure_open';
    const {page} = renderContextOf(env);
    return `${empty ? '' : captions[page].close(markupOf(tokens[i]).steps.length)}</${tokens[i].tag}>\n`;
  };
  md.renderer.rules.caption_open = () => '<p class="caption">';
  md.renderer.rules.caption_close = () => '</p>\n';
  md.renderer.rules.step_open = stepOpen;
  md.renderer.rules.step_close = (_tokens, _i, _options, env) => captions[renderContextOf(env).page].step_close(0);
}

const stepOpen: RendererRule = (tokens, i, _options, env) => {
  const context = renderContextOf(env);
  const {step, answers} = tokens[i].meta as {step: number; answers: boolean};
  const {steps, step_open} = captions[context.page];
  if (context.page === 'deck') return step_open(context.steps++);
  return (step === 1 ? steps(0) : '') + step_open(step, answers);
};

function figureAttributes(markup: FigureMarkup, page: Page) {
  const pairs = [['name', markup.name!], ...(page === 'deck' ? [['size', 'wide']] : []), ...attributePairs(markup)];
  return pairs.map(([name, text]) => ` ${name}=${quote(text)}`).join('');
}

/** JSON reads better between single quotes. */
const quote = (text: string) =>
  text.includes('"')
    ? `'${escapeHtml(text).replaceAll('&quot;', '"').replaceAll("'", '&#39;')}'`
    : `"${escapeHtml(text)}"`;
