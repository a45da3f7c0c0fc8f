import {escapeHtml} from './render-context';
import type {Slide} from './slide';

/** A slide as the deck holds it: `<section>` … `</section>`. */
export interface DeckSection {
  readonly id: string;
  readonly html: string;
}

/**
 * The deck's slides. All but the first lie inert in a template until they are needed, without first pictures: by then
 * the figures draw themselves.
 */
export function deckSections(slides: readonly Slide[]): DeckSection[] {
  let part: string | undefined;
  return slides.map((slide, i) => {
    if (slide.layout === 'section') part = slide.title;
    const body = i === 0 ? slide.opening : slide.body.deck;
    const content = `${header(slide, part)}<div class="body">\n${body}</div>\n${notes(slide)}`;
    const html = i === 0 ? content : `<template>\n${content}</template>\n`;
    return {
      id: slide.id,
      html: `<section class="slide layout-${slide.layout}"${data(slide, part)}>\n${html}</section>\n`
    };
  });
}

/** The attributes by which scripts know a slide, the same on both pages. */
export function data({id, title, timing, print, steps}: Slide, part: string | undefined): string {
  const values = {id, title, part, steps, timing, print: print === 'all' ? print : print?.join(',')};
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` data-${name}="${escapeHtml(String(value))}"`)
    .join('');
}

function header({layout, heading}: Slide, part: string | undefined) {
  if (layout === 'title' || layout === 'section') return `<header><h1>${heading.deck}</h1></header>\n`;
  return `<header>${part === undefined ? '' : `<p class="part">${escapeHtml(part)}</p>`}<h2>${heading.deck}</h2></header>\n`;
}

const notes = ({notes}: Slide) => (notes === '' ? '' : `<aside class="notes" hidden>\n${notes}</aside>\n`);
