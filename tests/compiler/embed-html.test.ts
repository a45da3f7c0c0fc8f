import {expect, it} from 'vitest';
import {embedBody, embedName, embedShell} from '../../src/compiler/embed-html';
import {figures} from './talk-of';

const disc = figures.get('slt-disc')!;

it('is a page with the figure’s title and first picture', () => {
  expect(embedName('slt-disc')).toBe('disc');
  expect(embedShell(disc)).toContain('<title>A disc &amp; its area</title>');
  expect(embedShell(disc)).toContain('<!-- figure -->');
  expect(embedBody(disc)).toMatch(
    /^<slt-disc name="disc">\n<template shadowrootmode="open">.*<circle r="1">.*<\/template>\n<\/slt-disc>$/s
  );
});
