import {isMap, isScalar, LineCounter, parseDocument} from 'yaml';
import {AuthoringError, type Place} from './authoring-error';
import type {Source} from './source';
import {checkTex, strayBrace} from './tex-check';
import {openingOf, yamlWords} from './yaml-words';

/** The author's KaTeX macros, by command: `\eps` → `\varepsilon`. */
export interface Macros {
  readonly definitions: Readonly<Record<string, string>>;
  /** Tells two sets of macros apart. */
  readonly key: string;
}

export const noMacros: Macros = {definitions: {}, key: ''};

/**
 * Reads `macros.yaml`: one macro a line, its command and its body.
 *
 * @throws AuthoringError if it is no YAML
 */
export function readMacros(source: Source, errors: AuthoringError[]): Macros {
  const counter = new LineCounter();
  const document = parseDocument(source.text, {lineCounter: counter, logLevel: 'silent'});
  const at = (offset: number): Place => {
    const {line, col} = counter.linePos(offset);
    return {file: source.file, line, column: col};
  };
  const [broken] = document.errors;
  if (broken) throw new AuthoringError(at(openingOf(document, broken) ?? broken.pos[0]), yamlWords(broken));
  const definitions: Record<string, string> = {};
  if (isMap(document.contents))
    for (const {key, value} of document.contents.items) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') {
        const place = at((isScalar(key) && key.range?.[0]) || 0);
        errors.push(new AuthoringError(place, `a macro is a command and its body (allowed: '\\eps': '\\varepsilon')`));
        continue;
      }
      const command = String(key.value);
      if (!/^\\[A-Za-z]+$/.test(command))
        errors.push(
          new AuthoringError(at(key.range![0]), `"${command}" is no command (allowed: a backslash and letters)`)
        );
      else if (command === '\\term') errors.push(new AuthoringError(at(key.range![0]), 'the macro \\term is built in'));
      else definitions[command] = value.value;
      const inBody = (offset: number) => at(value.range![0] + (value.type === 'PLAIN' ? 0 : 1) + offset);
      checkTex(value.value, inBody, errors);
      const stray = strayBrace(value.value);
      if (stray >= 0)
        errors.push(
          new AuthoringError(inBody(stray), `a ${value.value[stray]} without its other half (allowed: a } for every {)`)
        );
    }
  else if (document.contents)
    errors.push(
      new AuthoringError(at(0), `macros are lines of a command and its body (allowed: '\\eps': '\\varepsilon')`)
    );
  return {definitions, key: source.text};
}
