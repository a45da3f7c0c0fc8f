import {existsSync, readdirSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {useSite, type Visit} from './site';
import {wakeAll} from './wake';

const site = useSite();
const embeds = (existsSync('dist') ? readdirSync('dist/v1/embed') : []).map(name => `v1/embed/${name}/`);

type Pictured = Element & {picture?: SVGElement[]};

const readAndEmbeds = ['read/', ...embeds];

describe('a figure takes over the picture it finds', () => {
  let visits: Map<string, Visit<{figures: number; same: boolean}[]>>;
  beforeAll(async () => {
    visits = await site.visitAll(['', ...readAndEmbeds], takenOver, {first: keepPictures});
  }, 120_000);

  it.each(['', ...readAndEmbeds])('on /%s: the same nodes, nothing twice, nothing said', path => {
    const {seen, messages} = visits.get(path)!;
    expect(seen.length).toBeGreaterThan(0);
    for (const figure of seen) expect(figure).toEqual({figures: 1, same: true});
    expect(messages).toEqual([]);
  });

  /** Runs in the page: keeps the picture that every figure brings, before it comes to life. */
  function keepPictures() {
    const define = customElements.define.bind(customElements);
    customElements.define = (tag, figure) => {
      for (const element of document.querySelectorAll<Pictured>(tag))
        if (element.shadowRoot)
          element.picture = [...element.shadowRoot.querySelectorAll<SVGElement>('svg:not(.stand-in)')];
      define(tag, figure);
    };
  }

  async function takenOver(page: Page) {
    const pictured = page.locator('main [name]:visible');
    await wakeAll(pictured);
    return pictured.evaluateAll((all: Pictured[]) =>
      all.map(({shadowRoot, picture}) => ({
        figures: shadowRoot!.querySelectorAll('figure').length,
        same: [...shadowRoot!.querySelectorAll('svg')].every((svg, i) => svg === picture?.[i])
      }))
    );
  }
});

describe('without a script, the picture is drawn for its place', () => {
  const widths = [320, 390, 1280];
  let visits: Map<string, Visit<Awaited<ReturnType<typeof drawings>>[]>>;
  beforeAll(async () => {
    visits = await site.visitAll(
      readAndEmbeds,
      async page => {
        const seen = [];
        for (const width of widths) {
          await page.setViewportSize({width, height: 720});
          seen.push(await drawings(page));
        }
        return seen;
      },
      {javaScript: false}
    );
  }, 120_000);

  /** Every drawing that is seen: for which size, and its smallest text in CSS px. */
  const drawings = (page: Page) =>
    page.locator('main [name]').evaluateAll(figures =>
      figures.flatMap(({localName, shadowRoot, clientWidth}) =>
        [...shadowRoot!.querySelectorAll<SVGSVGElement>('.panel svg')]
          .filter(svg => svg.checkVisibility())
          .map(svg => {
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            const sizes = Array.from(svg.querySelectorAll('text'), text => parseFloat(getComputedStyle(text).fontSize));
            return {figure: localName, clientWidth, narrow: svg.matches('.stand-in'), text: Math.min(...sizes) * scale};
          })
      )
    );

  it.each(widths)('on pages %i px wide', width => {
    for (const [path, {seen}] of visits) {
      const drawings = seen[widths.indexOf(width)];
      expect(drawings.length, path).toBeGreaterThan(0);
      for (const {figure, clientWidth, narrow, text} of drawings) {
        expect(clientWidth, path).toBeLessThanOrEqual(width);
        expect([figure, narrow]).toEqual([figure, clientWidth < 520]);
        expect(text, `${path} ${figure}: px of its smallest text`).toBeGreaterThanOrEqual(11);
      }
    }
  });

  it('which makes room for the live one', async () => {
    const {page} = await site.open('v1/embed/volume-scaling/', {width: 390});
    const drawings = page.locator('slt-volume-scaling:defined .panel svg');
    await page.locator('slt-volume-scaling .narrow').waitFor();
    expect(await drawings.evaluateAll(all => all.map(svg => svg.getAttribute('viewBox')))).toEqual([
      '0 0 340 340',
      '0 0 340 260'
    ]);
  });
});
