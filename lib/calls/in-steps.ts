/** Work over a long log, in steps: whoever runs it on a server lets others have their turn between two of them. */
export type Steps<T> = Generator<void, T>;

/** All steps at once, where nobody else waits. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Items that are done in one step. */
const STEP = 2000;

/** Like map, in steps. */
export function* mapInSteps<T, U>(all: readonly T[], one: (item: T) => U): Steps<U[]> {
  const done: U[] = [];
  for (const item of all) {
    done.push(one(item));
    if (done.length % STEP === 0) yield;
  }
  return done;
}
