// Before anything of Lit: from here on a figure takes over the picture it finds.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './reading.css';
import {followTerms} from '../widgets';
import {bindContents} from './contents';
import {linkToDeck} from './deck-links';
import {bindExercises} from './exercises';
import {openAddress, seenIn, shareFigures} from './figure-links';
import {everyFigure, wakeNearby} from './figures';
import {bindGlossary} from './glossary';
import {bindNarrative, followFigure} from './narrative';
import {nameScrollers} from './scrollers';
import {themeButton} from './theme';

const main = document.querySelector('main')!;
const nav = document.querySelector<HTMLElement>('.contents');
const passages = document.querySelectorAll<HTMLElement>('.passage');
const figures = document.querySelectorAll(everyFigure);
const open = openAddress(figures);

nav?.append(themeButton());
if (nav) bindContents(nav, main.querySelectorAll('.passage, #references, #glossary'));
linkToDeck(passages, seenIn);
shareFigures(main);
bindGlossary(main);
nameScrollers(main.querySelectorAll<HTMLElement>('.katex-display, .table, pre'));
bindExercises(main.querySelectorAll<HTMLElement>('.exercise[data-answer]'));
figures.forEach(bindNarrative);
wakeNearby(figures, figure => {
  followFigure(figure);
  followTerms(figure.closest<HTMLElement>('.passage')!);
  open(figure);
});
