import { readdir } from "node:fs/promises";
import path from "node:path";

/**
 * Waits until a note tells of a file whose row is being made or taken away (a second at most), and then some moments
 * more: chance alone seldom hits the few milliseconds between the two.
 */
export async function inTheMiddle({ dataDir }, moments) {
  const folder = path.join(dataDir, "evidence/.incoming");
  const isNote = (name) => name.endsWith(".note");
  for (const end = Date.now() + 1000; Date.now() < end; ) {
    const names = await readdir(folder).catch(() => []);
    if (names.some(isNote)) break;
  }
  await new Promise((resolve) => setTimeout(resolve, moments));
}
