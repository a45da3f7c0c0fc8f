import {describe, expect, it} from 'vitest';
import {mistakesIn} from './talk-of';

describe('is an error with its place:', () => {
  it.each([
    [
      '<slt-disc raduis="3"/>',
      '5:11: unknown parameter "raduis" of <slt-disc> (allowed: radius, k, show-fit, view, ask, guess, name; did you mean "radius"?)'
    ],
    [
      '<slt-disc onclick="x"/>',
      '5:11: unknown parameter "onclick" of <slt-disc> (allowed: radius, k, show-fit, view, ask, guess, name)'
    ],
    [
      '<slt-disc showFit/>',
      '5:11: unknown parameter "showFit" of <slt-disc> (allowed: radius, k, show-fit, view, ask, guess, name; did you mean "show-fit"?)'
    ],
    ['<slt-disc\n  radius="3"\n  radius="4"/>', '7:3: radius is given twice'],
    ['<slt-disc radius="30"/>', '5:11: radius: 30 is out of range (allowed: 0 to 10)'],
    ['<slt-disc radius/>', '5:11: radius: "" is not a number (allowed: 0 to 10)'],
    ['<slt-disc view="x"/>', '5:11: view: "x" is not a choice (allowed: plain, rich)'],
    ['<slt-disc view="plian"/>', '5:11: view: "plian" is not a choice (allowed: plain, rich; did you mean "plain"?)'],
    [
      '<slt-disc show-fit="maybe"/>',
      '5:11: show-fit: "maybe" is not true or false (allowed: present, "true" or "false")'
    ],
    ['<slt-disc name="A b"/>', '5:11: "A b" is no name (allowed: small letters, digits and single hyphens)'],
    ['<slt-disc name="a"/>\n<slt-disc name="a"/>', '6:1: the name "a" is given twice on this slide'],
    [
      '<slt-disc>\n<slt-step name="x">b</slt-step>\n</slt-disc>',
      '6:11: unknown parameter "name" of <slt-disc> (allowed: radius, k, show-fit, view, ask, guess, term)'
    ],
    [
      '<slt-disc>\n<slt-step term="lamda">b</slt-step>\n</slt-disc>',
      '6:11: "lamda" is no term (allowed: loss, energy, accuracy, epsilon, region, lambda, multiplicity, complexity, entropy, n, data, posterior, a, b, frequency, truth, exact; did you mean "lambda"?)'
    ],
    ['<slt-disc radius="9"/>', '5:1: <slt-disc> cannot show this: radius 9 has no picture'],
    [
      '<slt-disc>\n<slt-step radius="2"/>\n<slt-step radius="9">x</slt-step>\n</slt-disc>',
      '7:1: <slt-disc> cannot show this: radius 9 has no picture'
    ]
  ])('%j', (body, message) => expect(mistakesIn(body)).toEqual([message]));

  it('a polynomial that cannot be read', () => {
    expect(mistakesIn('<slt-disc k="x^"/>')[0]).toMatch(/^5:16: k: "x\^", character 3: expected an exponent/);
  });
});
