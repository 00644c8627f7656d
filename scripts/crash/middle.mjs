import { readdir } from "node:fs/promises";
import path from "node:path";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a kill waits for, and how many milliseconds more at most: chance alone seldom hits the moment between two writes. */
const middles = [
  { longest: 20, has: ({ place }) => hasNote(place) },
  { longest: 300, has: ({ people }) => people.some(({ saves }) => saves) },
  { longest: 60, has: ({ people }) => people.some(({ waiting }) => waiting === "leave") },
];

/** Waits, three seconds at most, until one of those is under way. */
export async function inTheMiddle(draw, there) {
  const { longest, has } = draw.one(middles);
  for (const end = Date.now() + 3000; Date.now() < end && !(await has(there)); ) await pause(1);
  await pause(draw.between(0, longest));
}

/** A file whose row is being made or taken away. */
async function hasNote({ dataDir }) {
  const names = await readdir(path.join(dataDir, "evidence/.incoming")).catch(() => []);
  return names.some((name) => name.endsWith(".note"));
}
