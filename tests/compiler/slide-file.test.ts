import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, it} from 'vitest';
import {deckSections, newCache} from '../../src/compiler';
import {readingBody} from '../../src/compiler/reading-html';
import {escapeHtml} from '../../src/compiler/render-context';
import {createMarkdownIt} from '../../src/compiler/slide-file';
import {mistakesIn, talkOf} from './talk-of';

const folder = 'tests/compiler';

/** What an input compiles to. After a change that is meant: npx vitest run -u tests/compiler/slide-file.test.ts, and read the difference. */
const golden = (name: string) => resolve(folder, 'output', name.replace('.md', '.html'));

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

it.each(readdirSync(`${folder}/input`).filter(name => name.endsWith('.md')))('compiles %s', async name => {
  const talk = talkOf({[name]: readFileSync(join(folder, 'input', name), 'utf8'), ...shared}, readableCache());
  const deck = deckSections(talk.slides).map(({html}) => html);
  const html = `${deck.join('\n')}\n<!-- reading -->\n\n${readingBody(createMarkdownIt(), talk)}\n`;
  await expect(html).toMatchFileSnapshot(golden(name));
});

it('writes goldens anew by wish alone, so that a missing one is a failure', () => {
  expect(expect.getState().snapshotState.snapshotUpdateState).not.toBe('new');
});

it('has no golden without an input', () => {
  const names = (sub: string) => readdirSync(`${folder}/${sub}`).map(name => name.replace(/\..*/, ''));
  expect(names('input')).toEqual(expect.arrayContaining(names('output')));
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
