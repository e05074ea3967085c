import yoctoSpinner, { type Spinner } from "yocto-spinner";

export interface Progress {
  tell(done: number, total: number): void;
  /** Takes it off the screen. */
  end(): void;
}

export interface ProgressOptions {
  /** What is being done: "Asking". */
  readonly what: string;
  /** Default: standard error, so that results can be sent elsewhere. */
  readonly terminal?: NodeJS.WriteStream;
  /** Milliseconds since any moment. Default: since the start. */
  readonly now?: () => number;
}

/** Milliseconds before anything is drawn: what is done sooner needs no progress. */
const QUIET = 1_000;
/** Milliseconds between two counts on screen: nobody reads faster. */
const PAUSE = 100;

/** How far a command is, drawn on a terminal once it has taken over a second, and nowhere else. */
export function createProgress(options: ProgressOptions): Progress {
  const { what, terminal = process.stderr, now = () => performance.now() } = options;
  // Where nothing can be drawn over, the library would write a line for every step.
  const canDraw = terminal.isTTY && process.env.TERM !== "dumb" && !("CI" in process.env);
  let nextAt = now() + QUIET;
  let spinner: Spinner | undefined;
  return {
    tell: (done, total) => {
      if (!canDraw || now() < nextAt) return;
      nextAt = now() + PAUSE;
      const text = `${what}: ${done} of ${total}`;
      if (spinner) spinner.text = text;
      else spinner = yoctoSpinner({ text, stream: terminal }).start();
    },
    end: () => {
      spinner?.stop();
    },
  };
}
