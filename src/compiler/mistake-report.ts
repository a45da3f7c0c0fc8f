import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inspect} from 'node:util';
import type {AuthoringErrors} from './authoring-error';
import {codeFrame} from './code-frame';

/** More frames than this push the first messages off the screen. */
const mostFrames = 10;

/** What ends a build: every mistake with the lines around it. Printed it is its message, for no stack leads to the source. */
export class MistakeReport extends Error {
  override name = 'MistakeReport';

  constructor(root: string, {errors}: AuthoringErrors) {
    const told = errors.map(({message, place: {file, line, column}}, i) => {
      const path = join(root, file);
      const framed = i < mostFrames && file.includes('.') && existsSync(path);
      return framed ? `${message}\n${codeFrame(readFileSync(path, 'utf8'), line, column)}` : message;
    });
    super(told.join('\n'));
  }

  [inspect.custom]() {
    return this.message;
  }
}
