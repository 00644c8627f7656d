// A backup made while people work, restored beside it and started.
import path from "node:path";
import { faultsOf } from "./check.mjs";
import { command } from "./command.mjs";
import { killer } from "./commands.mjs";
import { startServer } from "./server.mjs";
import { atWork } from "./work.mjs";

/**
 * Backs up beside newcomers at work, restores into `there`, turns its keys, starts the app on it, and says what of the
 * others is not there, byte for byte. Backup, restore, keys and sweep are killed so many times before they run to their end.
 */
export async function crossCheck({ here, there, folder, url, people, newcomers, port, draw, times }) {
  const backup = path.join(folder, "backup");
  const work = atWork(newcomers, url);
  const took = await command(["backup", backup], here);
  const refused = await work.stop();
  const killed = {};
  const secretFile = path.join(here.dataDir, "secret");
  const kill = killer({ draw, usual: took, killed, times, secretFile });
  const halves = await kill.backup(folder, here, there);
  await kill.sweep(here);
  const restored = await kill.restore(backup, there);
  const settled = people.filter(({ state, waiting }) => state !== "leaving" && waiting === null);
  const faults = [...refused, ...halves, ...(await faultsOf(there, settled, new Set()))];
  const copy = startServer({ ...there, port, env: await kill.rotate(there) });
  await copy.ready();
  try {
    return { faults: [...faults, ...(await otherBytes(settled, url, copy.url))], took, restored, killed };
  } finally {
    await copy.kill();
  }
}

/** Letters and originals that the two servers do not give alike. */
async function otherBytes(people, one, other) {
  const faults = [];
  for (const person of people.filter(({ state }) => state === "here")) {
    for (const page of pagesOf(person)) {
      const [here, there] = [await person.visitor.get(one, page), await person.visitor.get(other, page)];
      if (!here.equals(there)) faults.push(`${page} is another in the restored copy`);
    }
  }
  return faults;
}

/** Some of each: a letter takes a second to print. */
function pagesOf({ complaints, evidence }) {
  const letters = [...complaints].slice(0, 1).map(([id]) => `/complaints/${id}/letters/1/letter.pdf`);
  const kept = [...evidence].filter(([, { state }]) => state === "kept").slice(0, 3);
  return [...letters, ...kept.map(([id]) => `/evidence/${id}/original`)];
}
