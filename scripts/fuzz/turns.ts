const spent = () => process.cpuUsage().user / 1000;

/** Milliseconds of this process's work between two turns of its event loop, at most: waiting for a busy machine is none. */
export async function longestStop(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, goesOn] = [0, spent(), true];
  const turn = () => {
    longest = Math.max(longest, spent() - last);
    last = spent();
    if (goesOn) setTimeout(turn, 5);
  };
  turn();
  try {
    await work();
  } finally {
    turn();
    goesOn = false;
  }
  return longest;
}
