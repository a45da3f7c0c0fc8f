import {expect, it} from 'vitest';
import {useSite} from './site';

const site = useSite();

/** The deck where its own script does not come. */
const fallback = async (width: number, height: number, hash = '') => {
  const page = await site.browser.newPage({viewport: {width, height}});
  await page.route('**/assets/deck-*.js', route => route.abort());
  await page.goto(`${site.server.url}?deck${hash}`);
  await page.waitForSelector('html.scrolling', {state: 'attached'});
  await page.waitForLoadState('networkidle');
  return page;
};

it.each([
  [1280, 720],
  [390, 844]
])(
  'without its script the deck is a page to scroll, with every figure’s first picture, at %i × %i',
  async (...size) => {
    const page = await fallback(...size);
    const slides = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slides > section')].map(section => {
        const {top, bottom, height} = section.getBoundingClientRect();
        return {
          id: section.dataset.id,
          top: top + scrollY,
          bottom: bottom + scrollY,
          cut: Math.max(section.scrollHeight - height, section.scrollWidth - innerWidth) > 1,
          packed: section.querySelectorAll('noscript').length,
          bare: [...section.querySelectorAll('[size]')].filter(
            figure => (figure.shadowRoot?.querySelectorAll('svg path, svg line, svg circle').length ?? 0) < 3
          ).length,
          controls: [...section.querySelectorAll('[size]')].filter(figure => figure.shadowRoot?.querySelector('input'))
            .length
        };
      })
    );
    expect(slides.length).toBeGreaterThan(40);
    for (const {id, cut, packed, bare, controls} of slides)
      expect({id, cut, packed, bare, controls}).toEqual({id, cut: false, packed: 0, bare: 0, controls: 0});
    for (let i = 1; i < slides.length; i++)
      expect(slides[i].top, slides[i].id).toBeGreaterThanOrEqual(slides[i - 1].bottom - 1);
    const way = page.getByRole('link', {name: 'the reading'});
    expect(await way.isVisible()).toBe(true);
    expect(await way.getAttribute('href')).toBe('read/');
  }
);

it('and opens at the slide of its address', async () => {
  const page = await fallback(1280, 720, '#/volume-scaling/2');
  const top = () =>
    page.evaluate(() => document.querySelector('[data-id=volume-scaling]')!.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(300);
});
