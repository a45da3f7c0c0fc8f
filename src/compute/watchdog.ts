const TICKS = 5;

export interface Watchdog {
  /** A sign of life. */
  hear(): void;
  watch(): void;
  rest(): void;
}

/**
 * Calls `onSilence` once after `limit` ms without a sign of life, a quarter more at most.
 *
 * It counts ticks and reads no clock: a page that slept or was busy itself hears the messages that wait before the next tick.
 */
export function watchdog(limit: number, onSilence: () => void): Watchdog {
  let ticks = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    rest,
    hear() {
      ticks = 0;
    },
    watch() {
      ticks = 0;
      timer ??= setInterval(
        () => {
          ticks += 1;
          if (ticks < TICKS) return;
          rest();
          onSilence();
        },
        limit / (TICKS - 1)
      );
    }
  };
}
