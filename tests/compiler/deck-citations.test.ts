import {expect, it} from 'vitest';
import {deckSections} from '../../src/compiler';
import {slideOf, talkOf} from './talk-of';

const bib = {
  'references.bib':
    '@misc{lau2023, author = {Lau, E. and F, Z. and W, G.}, title = {One: and more}, year = 2023}\n@misc{wei2022, author = {Wei, S.}, title = {Two}, year = 2022}'
};

const deck = (body: string) => slideOf(body, bib).body.deck;

it('takes citations out of the deck’s sentences, with the space before them', () => {
  expect(deck('So it is [@lau2023; @wei2022]. And so\non\n[@wei2022]')).toBe('<p>So it is. And so\non</p>\n');
  expect(deck('- a [@lau2023]\n- **b** [@wei2022]: c')).toBe(
    '<ul>\n<li>a</li>\n<li><strong>b</strong>: c</li>\n</ul>\n'
  );
});

it('leaves no paragraph that held citations alone', () => {
  expect(deck('a\n\n[@lau2023; @wei2022]\n\nb')).toBe('<p>a</p>\n<p>b</p>\n');
});

it('keeps a citation that the sentence goes on after', () => {
  expect(deck('As [@wei2022] shows')).toContain('>Wei 2022</a> shows');
});

it('keeps a formula and the mark that follows it now on one line', () => {
  expect(deck('tethered by $x$ [@wei2022]:')).toMatch(/<span class="nobreak">.*:<\/span><\/p>\n$/s);
});

it('leaves the reading as it was written', () => {
  expect(slideOf('a $x$ [@wei2022].', bib).body.reading).toMatch(
    /a <span class="katex">.* <a .*Wei 2022<\/a>\.<\/p>\n$/s
  );
});

const section = (files: Readonly<Record<string, string>>) => deckSections(talkOf({...bib, ...files}).slides);
const head = (id: string) => `---\nid: ${id}\n---\n## T\n`;

it('names what a slide cites once, in one line at its foot, and explains it', () => {
  const [{html}] = section({'a.md': `${head('a')}a [@wei2022], b [@lau2023, section 3], c [@wei2022].\n`});
  expect(html).toContain(
    '<p class="cited"><a class="cite" href="read/#ref-wei2022">Wei 2022</a> · <a class="cite" href="read/#ref-lau2023">Lau et al. 2023, section 3</a></p>'
  );
  expect(html).toContain('<div data-explains="ref-wei2022"><p>S. Wei. <cite>Two</cite>. 2022.</p></div>');
});

it('says nothing at the foot of a slide for what only the reading cites', () => {
  const [{html}] = section({'a.md': `${head('a')}a\n\n::: reader\nb [@wei2022]\n:::\n`});
  expect(html).not.toMatch(/class="cited"|data-explains/);
});

it('explains the terms that a slide links', () => {
  const glossary = {'glossary.md': '## radius\n\nThe *distance*\n\n$$r$$\n'};
  const [{html}] = section({...glossary, 'a.md': `${head('a')}the [[radius]] and the [[radius]]\n`});
  expect(
    html.match(/data-explains="term-radius"><p>The <em>distance<\/em><\/p>\n<span class="katex-display"/g)
  ).toHaveLength(1);
});

it('lists the works that slides cite by name and short title, and explains each', () => {
  const [, {html}] = section({
    'a.md': `${head('a')}a [@lau2023]\n`,
    'b.md': `${head('references')}::: references\n:::\n`
  });
  expect(html).toContain(
    '<ul class="references">\n<li><a class="cite" href="read/#ref-lau2023">Lau et al. 2023</a> One</li>\n</ul>'
  );
  expect(html).toContain('data-explains="ref-lau2023"');
  expect(html).not.toContain('wei2022');
});
