import { inTime } from "../../conversation/in-time.ts";

interface Waiting {
  /** How long a job is waited for. Milliseconds; undefined for as long as it takes. */
  readonly atMost: number | undefined;
  /** Called when the time is over and the job goes on. */
  readonly onLate: () => void;
  /** Told of a job that failed when nobody waited for it any more. */
  readonly onFailure: (error: unknown) => void;
}

export interface UnderWay {
  /** Runs a job. Rejects as the job does; resolves when it has ended, or is not waited for any more. */
  run(job: () => Promise<void>, waiting: Waiting): Promise<void>;
  /** Resolves when every job that was taken until now has ended, whether or not somebody waits for it. */
  settled(): Promise<void>;
}

/** Jobs that may take longer than the one who gave them waits. */
export function createUnderWay(): UnderWay {
  const running = new Set<Promise<void>>();
  return {
    run(job, { atMost, onLate, onFailure }) {
      const run = job();
      let isWaitedFor = true;
      const ended = run
        .catch((error: unknown) => {
          if (!isWaitedFor) onFailure(error);
        })
        .finally(() => running.delete(ended));
      running.add(ended);
      const stopWaiting = (): void => {
        isWaitedFor = false;
        onLate();
      };
      return atMost === undefined ? run : inTime(atMost, () => run, stopWaiting);
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
