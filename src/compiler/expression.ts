import type {Vocabulary} from './parse-context';
import {allowed} from './suggest';

/** An expression that has no value, with the reason in words for its author. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
}

/**
 * The value of a JavaScript expression that may call `functions`, use `Math` and `Array`, and knows no other name. For
 * authors alone: the text is run, and what it is kept from is a slip, not an attack.
 *
 * @throws ExpressionError if it cannot be read or throws
 */
export function evaluate(text: string, {functions, values}: Pick<Vocabulary, 'functions' | 'values'>): unknown {
  if (values.has(text)) return values.get(text);
  try {
    const run = new Function('known', `with (known) return (() => { 'use strict'; return (${text}\n); })();`);
    const value = run(onlyKnown({Math, Array, ...functions}));
    values.set(text, value);
    return value;
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    throw new ExpressionError(reason(error as Error));
  }
}

/** Names as JavaScript writes them that are values like any number. */
const literals = new Set(['undefined', 'NaN', 'Infinity']);

/** As the scope of an expression it hides what Node has by itself: `process.exit(0)` would end the build in silence. */
function onlyKnown(names: Readonly<Record<string, unknown>>): object {
  const known = (_: object, name: string | symbol): unknown => {
    // The scope's own question, whether it hides any of its names.
    if (typeof name === 'symbol') return undefined;
    if (Object.hasOwn(names, name)) return names[name];
    throw new ExpressionError(`unknown name "${name}" ${allowed(name, Object.keys(names))}`);
  };
  return new Proxy(
    {},
    {has: (_, name) => !literals.has(String(name)), get: known, set: (scope, name) => Boolean(known(scope, name))}
  );
}

function reason(error: Error): string {
  return error instanceof SyntaxError
    ? "it is no expression (allowed: one of JavaScript, as rlct('w^4').lambda)"
    : error.message;
}

/** The parts of `a && b && c`; nothing inside brackets or quotes is split, nor what is joined by `||` or `?`. */
export function conjuncts(text: string): string[] {
  const shape = outline(text);
  if (/\|\||\?/.test(shape)) return [text];
  const cuts = [...shape.matchAll(/&&/g)].map(match => match.index);
  return [-2, ...cuts].map((cut, i) => text.slice(cut + 2, cuts[i]).trim());
}

/** The two sides of a comparison, if the expression is one. */
export function sides(text: string): readonly [left: string, right: string] | undefined {
  const match = /(?<![=<>!])(?:[=!]==?|<=|>=|<|>)(?![=<>])/.exec(outline(text).replaceAll('=>', '  '));
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : undefined;
}

/** The text with everything in brackets and quotes blanked out, so that what is left stands at the top level. */
function outline(text: string) {
  let depth = 0;
  let quote = '';
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    const outside = depth === 0 && quote === '';
    if (quote) {
      if (character === '\\') {
        result += ' ';
        i++;
      } else if (character === quote) quote = '';
    } else if (/['"`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth++;
    else if (/[)\]}]/.test(character)) depth--;
    result += outside && quote === '' && depth === 0 ? character : ' ';
  }
  return result;
}

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'a function';
  try {
    return clip(typeof value === 'object' ? JSON.stringify(value) : String(value));
  } catch {
    return String(value);
  }
}

const clip = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
