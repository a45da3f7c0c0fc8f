import {LitElementRenderer} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {type FigureClass, figures} from '../widgets';

/** Loads every figure, by tag, and registers it with Node's own element registry, so that it can be drawn. */
export async function loadFigures(
  loaders: Readonly<Record<string, () => Promise<FigureClass>>> = figures
): Promise<ReadonlyMap<string, FigureClass>> {
  const entries = await Promise.all(
    Object.entries(loaders).map(async ([tag, load]): Promise<[string, FigureClass]> => [tag, await load()])
  );
  for (const [tag, figure] of entries) register(tag, figure);
  return new Map(entries);
}

/** A restarted dev server brings new classes for tags that are taken; only the name in the registry differs. */
function register(tag: string, figure: FigureClass) {
  if (customElements.getName(figure)) return;
  let name = tag;
  for (let copy = 2; customElements.get(name); copy++) name = `${tag}-${copy}`;
  customElements.define(name, figure);
}

type Attributes = readonly (readonly [name: string, text: string])[];

/**
 * A figure's first picture: its shadow root as a declarative `<template>`, to stand first inside its tag. It hydrates
 * there with exactly the state of these attributes. Behind each wide drawing stands the narrow one, hydrated by nothing:
 * without a script, the page's styles choose. The wide one says that it is stood in for, as a browser may lay out a page
 * of which it has read only half a figure.
 */
export function drawFigure(figure: FigureClass, attributes: Attributes): string {
  const narrow = renderShadow(figure, [...attributes, ['size', 'narrow']]).match(drawing) ?? [];
  let panel = 0;
  const html = renderShadow(figure, attributes)
    .replace(/<style>.*?<\/style>/s, style => style.replace(/\s+/g, ' '))
    .replace(drawing, wide => wide.replace('<svg', '<svg data-stood-in') + standIn(narrow[panel++]));
  return `<template shadowrootmode="open">${html}</template>`;
}

/** The same picture where only its wide drawings are ever seen, as on a slide. */
export const onlyWide = (picture: string) =>
  picture.replace(/<svg class="stand-in".*?<\/svg>/gs, '').replaceAll('<svg data-stood-in', '<svg');

const drawing = /<svg data-panel=.*?<\/svg>/gs;

const standIn = (svg: string) =>
  svg.replace(/<!--.*?-->/gs, '').replace(/^<svg data-panel="[^"]*"/, '<svg class="stand-in"');

function renderShadow(figure: FigureClass, attributes: Attributes): string {
  const renderer = new LitElementRenderer(customElements.getName(figure)!);
  for (const [name, text] of attributes) renderer.setAttribute(name, text);
  renderer.connectedCallback();
  const shadow = renderer.renderShadow({
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false
  });
  return collectResultSync(shadow!);
}
