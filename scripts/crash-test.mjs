// `npm run crash-test`: the built app is killed (kill -9 of its process group) at random moments while people log calls,
// upload, issue letters, import and leave; after each restart everything acknowledged has to be there, whole.
// --rounds 200 --seed 1: how many kills, and which row of chances. Ends with 1 when anything was lost.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { faultsOf } from "./crash/check.mjs";
import { dice } from "./crash/dice.mjs";
import { figures } from "./crash/figures.mjs";
import { Journal } from "./crash/journal.mjs";
import { crashWhileMigrating } from "./crash/old-folder.mjs";
import { Person } from "./crash/person.mjs";
import { freePort, startServer } from "./crash/server.mjs";
import { Refused } from "./crash/visit.mjs";
import { build, checkNode, prepare } from "./prepare.mjs";

checkNode();
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "200" }, seed: { type: "string" } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const draw = dice(seed);
await prepare();
build();

const folder = mkdtempSync(path.join(tmpdir(), "qingjing-crash-"));
const dataDir = path.join(folder, "data");
const journal = new Journal(path.join(folder, "journal"));
const port = Number(process.env.PORT ?? (await freePort()));
const people = [];
const seen = new Set();
const tally = { restarts: [], cut: {}, kills: 0, starts: 0, migrations: 0, faults: [] };

let server = await start();
for (let round = 1; round <= rounds && tally.faults.length === 0; round++) {
  if (round % 10 === 5) {
    const { ready, faults } = await crashWhileMigrating(draw, await freePort());
    tally.migrations += 1;
    tally.restarts.push(ready);
    note(round, faults);
  }
  note(round, await workUntilKilled());
  if (draw.chance(0.2)) await dieWhileStarting();
  server = await start();
  note(round, await faultsOf(dataDir, people, seen));
  if (round % 10 === 0) console.log(`${round} kills, ${journal.all} writes acknowledged`);
}
seen.clear(); // every file once more
note("the end", await faultsOf(dataDir, people, seen));
await server.kill();
for (const line of figures({ seed, journal, tally, people, files: seen.size })) console.log(line);
if (tally.faults.length === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`The data folder is kept: ${folder}`);
process.exit(tally.faults.length ? 1 : 0);

async function start() {
  const started = startServer({ dataDir, port });
  tally.restarts.push(await started.ready());
  return started;
}

/** A second kill before the app has answered at all. */
async function dieWhileStarting() {
  const early = startServer({ dataDir, port });
  await pause(draw.between(100, 2000));
  await early.kill();
  tally.starts += 1;
}

/** Three people work; the kill comes while they do. Returns what the app said no to. */
async function workUntilKilled() {
  for (const one of people) one.rests ||= one.state === "gone" || one.steps > 80;
  const awake = people.filter((one) => !one.rests);
  while (awake.length < 3) awake.push(newPerson());
  const refused = [];
  let killed = false;
  const work = awake.map(async (one) => {
    while (!killed && one.state !== "gone") {
      try {
        await one.step(server.url);
      } catch (fault) {
        if (fault instanceof Refused) refused.push(fault.message);
        if (fault instanceof Refused || killed) return;
        throw fault;
      }
    }
  });
  await until(journal.all + draw.between(0, 25), work);
  await pause(draw.between(0, 150));
  killed = true;
  await server.kill();
  tally.kills += 1;
  await Promise.all(work);
  for (const { waiting } of awake) if (waiting) tally.cut[waiting] = (tally.cut[waiting] ?? 0) + 1;
  return refused;
}

/** So many writes are acknowledged: counted instead of timed, so that a slow machine is hit in the same places. */
async function until(many, work) {
  let over = false;
  Promise.allSettled(work).then(() => {
    over = true;
  });
  for (const end = Date.now() + 60_000; journal.all < many && !over && Date.now() < end; ) await pause(2);
}

function newPerson() {
  const one = new Person(dice(draw.between(0, 2 ** 31)), journal);
  people.push(one);
  return one;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function note(round, faults) {
  for (const fault of faults) {
    tally.faults.push(fault);
    console.log(`round ${round}: ${fault}`);
  }
}
