import { Refused } from "./visit.mjs";

/** People at work on a server until `stop()`, which says what the server said no to. */
export function atWork(people, url) {
  const refused = [];
  let stopped = false;
  const all = people.map(async (one) => {
    while (!stopped && one.state !== "gone") {
      try {
        await one.step(url);
      } catch (fault) {
        if (fault instanceof Refused) refused.push(fault.message);
        if (fault instanceof Refused || stopped) return;
        throw fault;
      }
    }
  });
  let over = false;
  Promise.allSettled(all).then(() => {
    over = true;
  });
  return {
    /** What the server has said no to so far. */
    refused: () => [...refused],
    /** Nobody works any more. */
    over: () => over,
    /** From now on a lost connection is no fault. */
    brace: () => {
      stopped = true;
    },
    async stop() {
      stopped = true;
      await Promise.all(all);
      return refused;
    },
  };
}
