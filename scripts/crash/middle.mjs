import { readdir } from "node:fs/promises";
import path from "node:path";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What a kill waits for, and how many milliseconds more at most: chance alone seldom hits the moment between two writes.
 * wish: what somebody is asked to do next, since it is rare.
 */
const middles = [
  { longest: 20, has: ({ place }) => hasNote(place, ".note") },
  { longest: 1000, wish: "bring", has: ({ people }) => people.some(({ saves }) => saves) },
  { longest: 300, wish: "leave", has: ({ place }) => hasNote(place, "~ends~.note") },
];

/** Waits, eight seconds at most, until one of those is under way. */
export async function inTheMiddle(draw, there) {
  const { longest, wish, has } = draw.one(middles);
  const [eldest] = there.people.toSorted((a, b) => b.steps - a.steps);
  if (wish) eldest.wish = wish;
  for (const end = Date.now() + 8000; Date.now() < end && !(await has(there)); ) await pause(1);
  await pause(draw.between(0, longest));
}

/** A file whose row is being made or taken away, or a space that ends. */
async function hasNote({ dataDir }, ending) {
  const names = await readdir(path.join(dataDir, "evidence/.incoming")).catch(() => []);
  return names.some((name) => name.endsWith(ending));
}
