/** The floor a deck is held against: its own slides as bare static HTML, with nothing of ours running. */
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';

const katex = 'node_modules/katex/dist';
const preloaded = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];
const style =
  'html{font:20px/1.4 Arial,sans-serif}body{margin:0}section{min-height:100vh;box-sizing:border-box;padding:40px 60px}';

// Space keeps its own meaning; PageUp and PageDown turn the slides.
const paging =
  "let a=JSON.parse(document.getElementById('rest').textContent),s=document.querySelector('section'),i=0;" +
  'a[0]=s.innerHTML;' +
  "addEventListener('keydown',e=>{let n=i+({PageDown:1,PageUp:-1}[e.key]||0);" +
  'if(n!=i&&a[n]!=null){e.preventDefault();s.innerHTML=a[i=n]}})';

/**
 * Writes the floor into `folder`: slide 1 in the document, the others as text until shown, formulas as KaTeX HTML alone,
 * the rules of KaTeX that are used inline, two of its faces preloaded, and half a kilobyte of paging.
 *
 * @returns its number of slides
 */
export async function writeFloor(browser: Browser, site: string, folder: string): Promise<number> {
  const deck = readFileSync(join(site, 'index.html'), 'utf8');
  const sheet = readFileSync(join(katex, 'katex.min.css'), 'utf8');
  const page = await browser.newPage();
  const {slides, rules, faces} = await page.evaluate(reduce, {deck, sheet}).finally(() => page.close());
  if (slides.length === 0) throw new Error(`${site}/index.html holds no slides: nothing to make a floor of`);

  mkdirSync(join(folder, 'fonts'), {recursive: true});
  for (const font of readdirSync(join(katex, 'fonts')).filter(name => name.endsWith('.woff2')))
    copyFileSync(join(katex, 'fonts', font), join(folder, 'fonts', font));
  const links = preloaded.map(
    name => `<link rel="preload" as="font" type="font/woff2" crossorigin href="fonts/${name}.woff2">`
  );
  const rest = JSON.stringify(['', ...slides.slice(1)]).replaceAll('<', '\\u003c');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title><link rel="icon" href="data:,">` +
      `${links.join('')}<style>${style}${faces.join('')}${rules.join('')}</style>` +
      `<section>${slides[0]}</section><script type="application/json" id="rest">${rest}</script><script>${paging}</script></html>`
  );
  return slides.length;
}

// Runs in a blank page: the slides without figures, notes and MathML, and what of KaTeX's style sheet they use.
function reduce({deck, sheet}: {deck: string; sheet: string}) {
  const sections = [...new DOMParser().parseFromString(deck, 'text/html').querySelectorAll('section[data-id]')];
  const all = document.createElement('div');
  const slides = sections.map(section => {
    const slide = document.createElement('div');
    const content = section.querySelector(':scope > noscript') ?? section;
    slide.append(...content.childNodes);
    for (const element of slide.querySelectorAll('template, script, style, svg, .katex-mathml, .notes'))
      element.remove();
    for (const element of [...slide.querySelectorAll('*')]) {
      const keep = ['class', ...(element.closest('.katex') ? ['style'] : [])];
      for (const {name} of [...element.attributes]) if (!keep.includes(name)) element.removeAttribute(name);
      if (element.localName.includes('-')) element.replaceWith(...element.childNodes);
    }
    all.append(slide);
    return slide.innerHTML;
  });

  const parsed = new CSSStyleSheet();
  parsed.replaceSync(sheet);
  const rules = [...parsed.cssRules].filter(
    rule => rule instanceof CSSStyleRule && all.querySelector(rule.selectorText)
  );
  const faces = [...parsed.cssRules]
    .filter(rule => rule instanceof CSSFontFaceRule && /KaTeX_(Main|Math|Size|AMS|Caligraphic)/.test(rule.cssText))
    .map(rule => rule.cssText);
  const woff2 = /url\("?[^")]*fonts\/([\w-]+\.woff2)"?\)[^;}]*/;
  return {
    slides,
    rules: rules.map(rule => rule.cssText),
    faces: faces.map(face => face.replace(/src:[^;}]*/, `src:url(fonts/${woff2.exec(face)?.[1]})`))
  };
}
