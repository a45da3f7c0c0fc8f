import {conjuncts, ExpressionError, evaluate, show, sides} from './expression';
import type {Claim} from './front-matter-keys';
import {type ParseContext, refuse, type Vocabulary} from './parse-context';

/** Evaluates a slide's claims; one that is not true is a mistake, told with the value found. */
export function checkClaims(claims: readonly Claim[], context: ParseContext) {
  const {vocabulary, hurry} = context;
  if (hurry) return;
  for (const {text, place} of claims)
    try {
      const value = evaluate(text, vocabulary);
      if (typeof value !== 'boolean')
        refuse(context, place, `the claim "${text}" is ${show(value)} (allowed: true, as from a comparison)`);
      else if (!value) refuse(context, place, `false claim: ${found(text, vocabulary)}`);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      refuse(context, place, `the claim "${text}" has no value: ${error.message}`);
    }
}

function found(text: string, vocabulary: Vocabulary) {
  const part = conjuncts(text).find(conjunct => evaluate(conjunct, vocabulary) !== true) ?? text;
  const pair = sides(part);
  if (!pair) return part;
  const [left, right] = pair.map(side => show(evaluate(side, vocabulary)));
  return `${part} (found: ${left} on the left, ${right} on the right)`;
}
