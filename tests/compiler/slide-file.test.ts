import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {deckSections, newCache} from '../../src/compiler';
import {readingBody} from '../../src/compiler/reading-html';
import {escapeHtml} from '../../src/compiler/render-context';
import {createMarkdownIt} from '../../src/compiler/slide-file';
import {mistakesIn, talkOf} from './talk-of';

const folder = 'tests/compiler';

const shared = {
  'references.bib': '@book{doe2001, author = {Doe, Jane}, title = {On discs}, publisher = {Press}, year = 2001}',
  'glossary.md': '## radius\n\n*also:* radii\n\nThe *distance* $r$ of the rim.\n'
};

/** Formulas as their source and figures without their pictures, so that a person can read the files. */
function readableCache() {
  const formulas = new Map<string, string>();
  formulas.get = key => {
    const [display, tex] = key.split('\0');
    return `<math${display === 'true' ? ' display' : ''}>${escapeHtml(tex)}</math>`;
  };
  const pictures = new Map<string, string>();
  pictures.has = () => true;
  pictures.get = () => '<template>picture</template>';
  return {...newCache(), formulas, pictures};
}

it.each(readdirSync(`${folder}/input`).filter(name => name.endsWith('.md')))('compiles %s', name => {
  const talk = talkOf({[name]: readFileSync(join(folder, 'input', name), 'utf8'), ...shared}, readableCache());
  const deck = deckSections(talk.slides).map(({html}) => html);
  const html = `${deck.join('\n')}\n<!-- reading -->\n\n${readingBody(createMarkdownIt(), talk)}\n`;
  const golden = join(folder, 'output', name.replace('.md', '.html'));
  const changed = golden.replace('.html', '.changed.html');
  if (!existsSync(golden)) {
    expect(process.env.CI, `${golden} is missing: run the tests, read it, commit it`).toBeUndefined();
    writeFileSync(golden, html);
  }
  if (html !== readFileSync(golden, 'utf8')) writeFileSync(changed, html);
  expect(html, `compare with ${changed}`).toBe(readFileSync(golden, 'utf8'));
});

it('has a golden for every input, and no other', () => {
  const names = (sub: string) =>
    readdirSync(`${folder}/${sub}`)
      .filter(name => !name.includes('.changed.'))
      .map(name => name.replace(/\..*/, ''));
  expect(names('output')).toEqual(names('input'));
});

it('does not lose what follows code that is not closed', () => {
  for (const code of ['```', '~~~~\na\n~~~', '```js\na\n\n---\nid: b\n---\n## B\nx'])
    expect(mistakesIn(code)).toEqual([
      expect.stringMatching(/^5:1: unclosed (```|~~~~) \(allowed: \1 after the code\)$/)
    ]);
  expect(mistakesIn('```\na\n```\n\n~~~\n~~~')).toEqual([]);
});

it('does not lose what is nested too deep', () => {
  expect(mistakesIn(`${'>'.repeat(60)}a`)).toEqual(['5:1: nested too deep (allowed: 39 levels)']);
});
