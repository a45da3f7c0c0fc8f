import {AuthoringError, type Place} from './authoring-error';

/** A file of the talk: its text with \n line ends. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Beyond these a file is refused unread: nothing a person writes comes near, and parsing stays quick. */
const largest = {file: 500_000, line: 10_000};

/** Takes a file's text in; refuses what no author writes. */
export function source(file: string, text: string): Source {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (clean.length > largest.file)
    throw new AuthoringError(
      {file, line: 1, column: 1},
      `the file has ${clean.length} characters (allowed: up to ${largest.file})`
    );
  const lines = clean.split('\n');
  const long = lines.findIndex(line => line.length > largest.line);
  if (long >= 0)
    throw new AuthoringError(
      {file, line: long + 1, column: largest.line + 1},
      `the line has ${lines[long].length} characters (allowed: up to ${largest.line})`
    );
  const nul = clean.indexOf('\0');
  if (nul >= 0) throw new AuthoringError(placeAt({file, text: clean, lines}, nul), 'a NUL character');
  return {file, text: clean, lines};
}

/** The place of an offset into the whole file. */
export function placeAt({file, text}: Source, offset: number): Place {
  const before = text.slice(0, offset);
  return {file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n')};
}

/**
 * The place of an offset into a part of a file, such as a paragraph without its indentation.
 *
 * @param firstLine the line of the file on which `part` starts, from 0
 */
export function placeIn({file, lines}: Source, firstLine: number, part: string, offset: number): Place {
  const start = offset === 0 ? 0 : part.lastIndexOf('\n', offset - 1) + 1;
  const end = part.indexOf('\n', start);
  const text = part.slice(start, end < 0 ? undefined : end).trimEnd();
  const nth = firstLine + part.slice(0, start).split('\n').length - 1;
  for (let line = nth; line < Math.min(nth + 20, lines.length); line++) {
    const column = lines[line].indexOf(text);
    if (column >= 0) return {file, line: line + 1, column: column + offset - start + 1};
  }
  return {file, line: Math.min(nth + 1, lines.length), column: 1};
}
