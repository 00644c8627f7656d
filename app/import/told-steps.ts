import "server-only";

/** The steps of work that tells of them by calling, one by one as they are asked for; the work's own fault comes at the end. */
export async function* toldSteps<T>(work: (tell: (step: T) => void) => Promise<unknown>): AsyncGenerator<T> {
  const steps: T[] = [];
  let wake = () => {};
  let over = false;
  const done = work((step) => {
    steps.push(step);
    wake();
  }).finally(() => {
    over = true;
    wake();
  });
  while (!over || steps.length > 0) {
    const step = steps.shift();
    if (step !== undefined) yield step;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  await done;
}
