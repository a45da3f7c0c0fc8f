import {existsSync, readdirSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();
const embeds = (existsSync('dist') ? readdirSync('dist/v1/embed') : []).map(name => `v1/embed/${name}/`);

type Pictured = Element & {picture?: SVGElement[]};

describe('a figure takes over the picture it finds', () => {
  it.each(['', 'read/', ...embeds])('on /%s: the same nodes, nothing twice, nothing said', async path => {
    const context = await site.browser.newContext({viewport: {width: 1280, height: 720}, reducedMotion: 'reduce'});
    const page = await context.newPage();
    const messages: string[] = [];
    page.on('console', message => messages.push(message.text()));
    page.on('pageerror', error => messages.push(error.message));
    await page.addInitScript(() => {
      const define = customElements.define.bind(customElements);
      customElements.define = (tag, figure) => {
        for (const element of document.querySelectorAll<Pictured>(tag))
          if (element.shadowRoot)
            element.picture = [...element.shadowRoot.querySelectorAll<SVGElement>('svg:not(.stand-in)')];
        define(tag, figure);
      };
    });
    await page.goto(site.server.url + path);
    const pictured = page.locator('main [name]:visible');
    for (const figure of await pictured.all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.evaluate(element => customElements.whenDefined(element.localName));
    }
    await standStill(page);
    const figures = await pictured.evaluateAll((all: Pictured[]) =>
      all.map(({shadowRoot, picture}) => {
        const svgs = [...shadowRoot!.querySelectorAll('svg')];
        return {
          figures: shadowRoot!.querySelectorAll('figure').length,
          same: svgs.every((svg, i) => svg === picture?.[i])
        };
      })
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).toEqual({figures: 1, same: true});
    expect(messages).toEqual([]);
  });
});

describe('without a script, the picture is drawn for its place', () => {
  /** Every drawing that is seen: for which size, and its smallest text in CSS px. */
  const seen = (page: Page) =>
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

  it.each([320, 390, 1280])('on pages %i px wide', async width => {
    for (const path of ['read/', ...embeds]) {
      const {page} = await site.open(path, {javaScript: false, width});
      const drawings = await seen(page);
      expect(drawings.length, path).toBeGreaterThan(0);
      for (const {figure, clientWidth, narrow, text} of drawings) {
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
