import { monitorEventLoopDelay } from "node:perf_hooks";

/** How often the event loop is asked whether it is on time, and over how long its lag is taken together. Milliseconds. */
const RESOLUTION = 10;
const WINDOW = 250;
/** So many windows have to be late: one long piece of work, as at the start, is no sign of too many requests. */
const WINDOWS = 4;

export interface EventLoopLag {
  /** By how many milliseconds work was late on average in the best quarter of the last second. */
  milliseconds(): number;
  stop(): void;
}

/** Watches how late the event loop is with its work: the first sign of more work than one core can do. */
export function watchEventLoop(): EventLoopLag {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  let lags: readonly number[] = [0];
  const timer = setInterval(() => {
    const lag = delay.count > 0 ? Math.max(0, delay.mean / 1e6 - RESOLUTION) : 0;
    lags = [...lags, lag].slice(-WINDOWS);
    delay.reset();
  }, WINDOW).unref();
  return {
    milliseconds: () => Math.min(...lags),
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
