/** Calls a task in turns of the event loop: what else waits there comes in between. */
export interface Turns {
  /** Asks for one more turn. */
  next(): void;
  end(): void;
}

/** What a computation needs of the page, the worker or the process it runs in. */
export interface Host {
  /** A clock, ms. */
  now(): number;
  turns(task: () => void): Turns;
}

/** Node's, which it does not share with browsers. */
const {setImmediate} = globalThis as {setImmediate?: (task: () => void) => void};

/** By MessageChannel: browsers slow timers down to 4 ms a turn, and in the background to a second. */
function messageTurns(task: () => void): Turns {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = task;
  return {next: () => port2.postMessage(undefined), end: () => port1.close()};
}

/** For Node, which lets a thousand messages through before it looks at a timer. */
function immediateTurns(task: () => void): Turns {
  return {next: () => setImmediate!(task), end: () => {}};
}

export const host: Host = {
  now: () => performance.now(),
  turns: setImmediate && typeof Worker === 'undefined' ? immediateTurns : messageTurns
};
