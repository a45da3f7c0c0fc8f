import type {Bibliography, Work} from './bibliography';
import {escapeHtml, type RenderContext, readingAddress} from './render-context';

/** Where the deck's list of works belongs; it names what the slides cite, which is known when all are compiled. */
export const citedWorks = '<!-- cited works -->';

/** What `::: references` holds: all works in full for the reading. */
export const referenceList = ({page, vocabulary}: Pick<RenderContext, 'page' | 'vocabulary'>) =>
  page === 'reading' ? fullList(vocabulary.bibliography) : citedWorks;

/** Works by name and short title, for a slide. */
export const shortList = (works: readonly Work[]) =>
  works
    .map(
      ({key, label, fields}) =>
        `<li><a class="cite" href="${readingAddress.deck}#ref-${key}">${escapeHtml(label)}</a> ${escapeHtml(shortTitle(fields.title))}</li>\n`
    )
    .join('');

/** A title without its subtitle. */
const shortTitle = (title: string) => title.replace(/(?:: | [-–]+ |(?<=\?) ).*/s, '');

const fullList = (bibliography: Bibliography) =>
  [...bibliography.values()].map(work => `<li id="ref-${work.key}">${reference(work)}</li>\n`).join('');

/** One work: authors, title, where it appeared, year, links. */
export function reference(work: Work): string {
  const {fields} = work;
  const parts = [
    authorList(work),
    `<cite>${escapeHtml(fields.title)}</cite>`,
    venue(fields),
    links(fields),
    escapeHtml(fields.note ?? '')
  ];
  return parts
    .filter(part => part !== '')
    .map(part => part.replace(/\.?$/, '.'))
    .join(' ');
}

function authorList({authors}: Work) {
  const names = authors.map(({given, family}) =>
    family === 'others' ? 'et al.' : escapeHtml(`${given} ${family}`.trim())
  );
  return names.join(', ');
}

function venue({
  journal,
  booktitle,
  series,
  publisher,
  school,
  howpublished,
  volume,
  number,
  pages,
  year
}: Work['fields']) {
  const where = journal ?? booktitle ?? publisher ?? school ?? howpublished;
  const issue = `${volume ? ` ${volume}` : ''}${number ? `(${number})` : ''}${pages ? `${volume ? ':' : ' '}${pages}` : ''}`;
  const inSeries = series && !journal ? series : undefined;
  const full = where === undefined ? undefined : `${where}${issue}`;
  return escapeHtml([full, inSeries, year].filter(part => part !== undefined).join(', '));
}

function links({doi, eprint, url}: Work['fields']) {
  const link = (href: string, text: string) => `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(text)}</a>`;
  const found: string[] = [];
  if (doi) found.push(link(`https://doi.org/${doi}`, `doi:${doi}`));
  if (eprint) found.push(link(`https://arxiv.org/abs/${eprint}`, `arXiv:${eprint}`));
  if (url && /^https?:\/\//.test(url)) found.push(link(url, url.replace(/^https?:\/\/(www\.)?/, '')));
  return found.join(', ');
}
