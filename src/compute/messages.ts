import type {Task} from './engine';

/** What the page tells a worker; `start` comes first, and once. */
export type ToWorker = (Task & {type: 'start'; paused: boolean}) | {type: 'pause'} | {type: 'resume'};

/** What a worker tells the page. */
export type FromWorker =
  | {type: 'started'}
  | {type: 'progress'; partial: unknown}
  | {type: 'result'; value: unknown}
  | {type: 'error'; name: string; message: string};

/** A message of a worker, or undefined if no worker of ours says such a thing. */
export function readMessage(data: unknown): FromWorker | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  switch (data.type) {
    case 'started':
      return {type: 'started'};
    case 'progress':
      return 'partial' in data ? {type: 'progress', partial: data.partial} : undefined;
    case 'result':
      return 'value' in data ? {type: 'result', value: data.value} : undefined;
    case 'error':
      return 'name' in data && typeof data.name === 'string' && 'message' in data && typeof data.message === 'string'
        ? {type: 'error', name: data.name, message: data.message}
        : undefined;
    default:
      return undefined;
  }
}

export function errorMessage(error: unknown): FromWorker {
  return error instanceof Error
    ? {type: 'error', name: error.name, message: error.message}
    : {type: 'error', name: 'Error', message: String(error)};
}

const classes: Readonly<Record<string, ErrorConstructor>> = {RangeError, TypeError, SyntaxError};

/** The error of a computation as the page throws it: of the same name, and of its class if that is one of JavaScript's. */
export function errorOf({name, message}: {name: string; message: string}): Error {
  const error = new (Object.hasOwn(classes, name) ? classes[name] : Error)(message);
  if (error.name !== name) Object.defineProperty(error, 'name', {value: name, configurable: true, writable: true});
  return error;
}
