// A backup made while people work, restored beside it and started.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "../prepare.mjs";
import { faultsOf } from "./check.mjs";
import { startServer } from "./server.mjs";
import { atWork } from "./work.mjs";

/**
 * Backs up beside newcomers at work, restores into `there`, starts the app on it, and says what of the others is not
 * there, byte for byte.
 */
export async function crossCheck({ here, there, folder, url, people, newcomers, port }) {
  const backup = path.join(folder, "backup");
  const work = atWork(newcomers, url);
  const took = await command("backup", [backup], here);
  const refused = await work.stop();
  const restored = await command("restore", [backup, "--into", there.dataDir], there);
  const copy = startServer({ ...there, port });
  await copy.ready();
  try {
    const settled = people.filter(({ state, waiting }) => state !== "leaving" && waiting === null);
    const faults = await faultsOf(there, settled, new Set());
    return { faults: [...refused, ...faults, ...(await otherBytes(settled, url, copy.url))], took, restored };
  } finally {
    await copy.kill();
  }
}

/** Milliseconds that it took. */
async function command(verb, args, { dataDir, url }) {
  const from = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url };
  const child = spawn(process.execPath, [`scripts/${verb}.mjs`, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${verb} ended with ${code}`);
  return performance.now() - from;
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
