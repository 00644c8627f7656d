import { Refused } from "./visit.mjs";

/** A connection can break without anybody being killed: so often in a row the same is asked again. */
const tries = 5;

/** People at work on a server until `stop()`, which says what the server said no to. */
export function atWork(people, url) {
  const refused = [];
  let stopped = false;
  let over = false;
  const all = people.map(async (one) => {
    for (let broken = 0; !stopped && one.state !== "gone"; ) {
      try {
        await one.step(url);
        broken = 0;
      } catch (fault) {
        if (fault instanceof Refused) refused.push(fault.message);
        if (fault instanceof Refused || stopped) return;
        broken += 1;
        if (broken === tries) throw fault;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  });
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
