/** Whether the time is over: to be asked before anything is done that cannot be undone. */
export type IsLate = () => boolean;

/** The result of some work, or `late()` where it takes longer than so many milliseconds; the work is not waited for then. */
export function inTime<T>(
  milliseconds: number,
  work: (isLate: IsLate) => Promise<T>,
  late: () => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      resolve(late());
    }, milliseconds);
    work(() => isOver)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
