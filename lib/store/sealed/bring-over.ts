import "server-only";
import { db } from "../db";
import type { Head } from "../files/sealed/head";
import { checkValue, type KeyState, stateOf } from "./key-state";
import { keyring } from "./keys";
import { keyStates } from "./old-forms";
import { rotateFiles } from "./rotate-files";

const HOUR = 60 * 60 * 1000;

const isLoose = (head: Head | null) => head?.form === "loose";

/** Whether some key may have sealed files that open anywhere, as every version until November 2026 did. */
async function areLoose(): Promise<boolean> {
  return [...(await keyStates()).values()].includes("loose");
}

/**
 * Seals the files of earlier versions for their places. It may be killed and run again, and by several servers at once.
 * Returns how many there were; one that is not what was received stays as it is, a fault now as later.
 */
export async function bringFilesOver(): Promise<number> {
  let sealed = 0;
  for await (const turned of rotateFiles(isLoose)) sealed = turned.sealed;
  return sealed;
}

/** From now on whatever is still of the old form is refused: nobody can put a file back to where it opens. */
export async function closeOldForm(): Promise<void> {
  const rows = await db().keyCheck.findMany();
  for (const key of keyring()) {
    const row = rows.find(({ keyId }) => keyId === key.id);
    if (row && stateOf(key, row.check) === "loose") await note(row, checkValue(key, "bound"));
  }
}

/** All that is stored is sealed with the first key, as `keys -- rotate` has found. */
export async function noteAllSealed(): Promise<void> {
  const [key] = keyring();
  const row = key && (await db().keyCheck.findUnique({ where: { keyId: key.id } }));
  if (key && row && stateOf(key, row.check) !== ("sealed" satisfies KeyState))
    await note(row, checkValue(key, "sealed"));
}

async function note({ keyId, check }: { keyId: string; check: string }, next: string): Promise<void> {
  await db().keyCheck.updateMany({ where: { keyId, check }, data: { check: next } });
}

/**
 * At the start, and each hour until nothing is left. The old form is refused from the first hour in which nothing of it
 * was found: an earlier version that still runs beside this one may have written some meanwhile.
 */
export async function keepBringingOver(pass = 1): Promise<void> {
  try {
    if (!(await areLoose())) return;
    const sealed = await bringFilesOver();
    if (sealed === 0 && pass > 1) return await closeOldForm();
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : "unknown";
    console.error(`files of an earlier version were not all sealed for their places: ${name}`);
  }
  setTimeout(() => keepBringingOver(pass + 1), HOUR).unref();
}
