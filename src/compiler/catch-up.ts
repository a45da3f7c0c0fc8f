import {postponedWork} from './recorded-work';
import type {TalkCache} from './talk';

/** How long the event loop may be held up, in ms. */
const slice = 15;

const turn = () => new Promise(done => setImmediate(done));

/** Does what a hurried start left, a slice at a time and then file by file: the server goes on answering in between. */
export async function catchUp({hurried}: TalkCache, compile: () => unknown) {
  let since = performance.now();
  for (const _ of postponedWork()) {
    if (performance.now() - since < slice) continue;
    await turn();
    since = performance.now();
  }
  for (const file of hurried) {
    hurried.delete(file);
    compile();
    await turn();
  }
}
