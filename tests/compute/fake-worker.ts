import type {ComputationTable} from '../../src/compute/begin';
import type {FromWorker, ToWorker} from '../../src/compute/messages';
import {serve} from '../../src/compute/serve';
import type {WorkerLike} from '../../src/compute/worker-engine';

/** A worker whose every word the test says. */
export class FakeWorker extends EventTarget implements WorkerLike {
  readonly heard: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', {data}));
  }

  crash(): Event {
    const event = new Event('error', {cancelable: true});
    this.dispatchEvent(event);
    return event;
  }
}

/** A worker that does its work, in the same thread: messages are copied and come later, as between threads. */
export class HonestWorker extends FakeWorker {
  readonly #page: {
    postMessage(message: FromWorker): void;
    onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  };

  constructor(computations: ComputationTable) {
    super();
    this.#page = {
      postMessage: message => {
        const data = structuredClone(message);
        setImmediate(() => this.terminated || this.say(data));
      },
      onmessage: null
    };
    serve(this.#page, computations);
  }

  override postMessage(message: ToWorker): void {
    super.postMessage(message);
    const data = structuredClone(message);
    setImmediate(() => this.terminated || this.#page.onmessage!(new MessageEvent('message', {data})));
  }
}
