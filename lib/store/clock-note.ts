import "server-only";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { dataDir } from "./data-dir";
import { machineRun } from "./machine-clock";

const file = () => path.join(dataDir(), "clock.json");

/** began: when this run of the machine began, in ms, by the clock that was believed first in it. */
const Note = z.object({ run: z.string(), began: z.number() });

/**
 * What the clock should say at most, in ms, by the time that this run of the machine has lasted since it was first believed; null
 * in a run of which nothing is known. Many small jumps add up here, where each would pass beside the one before.
 */
export async function timeByUptime(): Promise<number | null> {
  const run = machineRun();
  const note = await readFile(file(), "utf8")
    .then((text) => Note.parse(JSON.parse(text)))
    .catch(() => null);
  return run && note?.run === run.id ? note.began + run.ms : null;
}

/** From now on the clock is measured against what it says now. */
export async function believeClock(now: Date): Promise<void> {
  const run = machineRun();
  if (!run) return;
  const note = JSON.stringify({ run: run.id, began: now.getTime() - run.ms });
  await writeFile(file(), `${note}\n`, { mode: 0o600 }).catch(() => {}); // only the other measure is left then
}
