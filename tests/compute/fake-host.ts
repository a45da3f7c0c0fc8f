import type {Host} from '../../src/compute/host';

export interface FakeHost extends Host {
  /** Lets time pass, as a step of a computation does. */
  spend(ms: number): void;
  /** Runs turns until none is asked for, or so many. */
  run(turns?: number): void;
  /** How long each turn took, ms. */
  readonly turnLengths: readonly number[];
  readonly ended: boolean;
}

/** A clock that stands unless told to go, and an event loop that turns by hand. */
export function fakeHost(): FakeHost {
  let now = 0;
  let task = () => {};
  let asked = 0;
  let ended = false;
  const turnLengths: number[] = [];
  return {
    turnLengths,
    get ended() {
      return ended;
    },
    now: () => now,
    spend(ms) {
      now += ms;
    },
    turns(given) {
      task = given;
      return {
        next: () => {
          asked += 1;
        },
        end: () => {
          ended = true;
          asked = 0;
        }
      };
    },
    run(turns = Number.POSITIVE_INFINITY) {
      for (let i = 0; i < turns && asked > 0; i++) {
        asked -= 1;
        const from = now;
        task();
        turnLengths.push(now - from);
      }
    }
  };
}
