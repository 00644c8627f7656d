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
export function* mapInSteps<T, U>(
  all: readonly T[],
  one: (item: T, at: number) => U,
  step = STEP,
): Steps<U[]> {
  const done: U[] = [];
  for (const item of all) {
    done.push(one(item, done.length));
    if (done.length % step === 0) yield;
  }
  return done;
}

/** Like map of what is itself done in steps, with one more after each item. */
export function* eachInSteps<T, U>(all: readonly T[], one: (item: T, at: number) => Steps<U>): Steps<U[]> {
  const done: U[] = [];
  for (const [at, item] of all.entries()) {
    done.push(yield* one(item, at));
    yield;
  }
  return done;
}
