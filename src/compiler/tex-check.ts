import {terms} from '../widgets';
import {AuthoringError, type Place} from './authoring-error';
import {allowed} from './suggest';

const longest = 2048;
const deepest = 50;
const commands = /\\(?:[A-Za-z@]+|.)/gs;
const foreign = /^\\(?:html.*|href|url|includegraphics)$/;
const termName = /\s*\{([^{}]*)\}/y;
const exponentSize = /\d[eE][+-]?\d+\s*(?:em|ex|pt|mu|mm|cm|in|px)\b/g;

/** What KaTeX would let through, or choke on, is refused before it sees an author's formula. True if nothing was wrong. */
export function checkTex(tex: string, at: (offset: number) => Place, errors: AuthoringError[]): boolean {
  const before = errors.length;
  const wrong = (offset: number, problem: string) => errors.push(new AuthoringError(at(offset), problem));
  if (tex.length > longest) {
    wrong(0, `the formula has ${tex.length} characters (allowed: up to ${longest})`);
    return false;
  }
  const deep = tooDeep(tex);
  if (deep >= 0) wrong(deep, `braces are nested too deep (allowed: ${deepest} levels)`);
  for (const {0: command, index} of tex.matchAll(commands)) {
    if (foreign.test(command)) wrong(index, `${command} is not allowed in a formula`);
    if (command !== '\\term') continue;
    termName.lastIndex = index + command.length;
    const name = termName.exec(tex)?.[1];
    if (name === undefined) wrong(index, '\\term needs a name and a formula (allowed: \\term{lambda}{\\lambda})');
    else if (!Object.hasOwn(terms, name)) wrong(index, `unknown term "${name}" ${allowed(name, Object.keys(terms))}`);
  }
  for (const {0: size, index} of tex.matchAll(exponentSize)) wrong(index, `"${size}" is no size (allowed: as 0.5em)`);
  return errors.length === before;
}

function tooDeep(tex: string) {
  let depth = 0;
  for (let i = 0; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{' && ++depth > deepest) return i;
    else if (tex[i] === '}') depth--;
  }
  return -1;
}

/** Where a brace stands that is never closed, or closes nothing; -1 if none does. */
export function strayBrace(tex: string): number {
  const open: number[] = [];
  for (let i = 0; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') open.push(i);
    else if (tex[i] === '}' && open.pop() === undefined) return i;
  }
  return open.at(-1) ?? -1;
}
