// `npm run crash-test`: the built app is killed (kill -9 of its process group) at random moments while people log calls,
// upload, issue letters, import and leave; after each restart everything acknowledged has to be there, whole. At the end
// a backup is made while they work, restored, started and compared. Ends with 1 when anything was lost.
// --rounds 200, --seed 1: how many kills, and which row of chances. --postgresql: on a PostgreSQL that is killed as well.
// In long runs an endless loop hangs it now and then instead, and its watchdog has to end and replace it.
// --no-copy: without the backup. --migrate-every 10: so many kills between two migrations that are killed.
// --mutants [name …]: the test of the test: copies of the app that are wrong on purpose have to turn it red.
import path from "node:path";
import { countOf, flagsOf, usages } from "./command-line.mjs";
import { faultsOf } from "./crash/check.mjs";
import { crossCheck } from "./crash/copy.mjs";
import { dice } from "./crash/dice.mjs";
import { figures } from "./crash/figures.mjs";
import { Journal } from "./crash/journal.mjs";
import { inTheMiddle } from "./crash/middle.mjs";
import { huntMutants } from "./crash/mutate.mjs";
import { crashWhileMigrating } from "./crash/old-folder.mjs";
import { Person } from "./crash/person.mjs";
import { openPlaces } from "./crash/places.mjs";
import { startServer } from "./crash/server.mjs";
import { atWork } from "./crash/work.mjs";
import { freePort } from "./free-port.mjs";
import { build, checkNode, prepare } from "./prepare.mjs";

checkNode();
const [text, flag] = [{ type: "string" }, { type: "boolean", default: false }];
const flags = { "migrate-every": text, rounds: text, seed: text };
const { values, positionals } = flagsOf(
  { allowPositionals: true, options: { ...flags, mutants: flag, postgresql: flag, "no-copy": flag } },
  usages["crash-test"],
);
const rounds = countOf(values.rounds, values.postgresql ? 50 : 200, usages["crash-test"]);
const seed = countOf(values.seed, Math.ceil(Math.random() * 1e6), usages["crash-test"]);
const isLong = rounds >= 10; // the short form is part of npm test
const migrateEvery = countOf(values["migrate-every"], 10, usages["crash-test"]);
const draw = dice(seed);
// Whoever stops it leaves no server behind.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
await prepare();
if (values.mutants) process.exit(await huntMutants({ names: positionals, seed }));
build();

const places = await openPlaces(values.postgresql);
const here = await places.newPlace();
const journal = new Journal(path.join(places.folder, "journal"));
const port = await freePort();
const people = [];
const seen = new Set();
const tally = {
  restarts: [],
  recoveries: [],
  cut: {},
  kills: 0,
  hangs: [],
  starts: 0,
  migrations: 0,
  faults: [],
};

let server = await start();
for (let round = 1; round <= rounds && tally.faults.length === 0; round++) {
  await oneRound(round).catch((fault) => note(round, [fault.message]));
  if (round % 10 === 0) console.log(`${round} kills, ${journal.all} writes acknowledged`);
}
seen.clear(); // every file once more
if (tally.faults.length === 0) note("the end", await faultsOf(here, people, seen));
if (tally.faults.length === 0 && !values["no-copy"]) await compareCopy();
if (server.runs()) await server.kill();
for (const line of figures({ seed, journal, tally, people, files: seen.size })) console.log(line);
const failed = tally.faults.length > 0;
await places.close({ keep: failed });
if (failed) console.log(`The data is kept: ${places.folder}`);
process.exit(failed ? 1 : 0);

async function oneRound(round) {
  if (round % migrateEvery === 2 % migrateEvery) {
    const { ready, faults } = await crashWhileMigrating(draw, await places.newPlace(), await freePort());
    tally.migrations += 1;
    tally.restarts.push(ready);
    note(round, faults);
  }
  const target = targetOf();
  note(round, await workUntilKilled(target));
  if (target === "database" || target === "both") await places.postgresql.start();
  if (target === "database") tally.recoveries.push(await server.ready(performance.now()));
  else if (target === "hang") tally.hangs.push(await server.ready(performance.now()));
  else {
    if (draw.chance(0.2)) await dieWhileStarting();
    server = await start();
  }
  note(round, await settledFaults());
}

async function start() {
  const started = startServer({ ...here, port });
  tally.restarts.push(await started.ready());
  return started;
}

/** What the app could not put right while its database was away it puts right in the next seconds. */
async function settledFaults() {
  for (let tries = 0; ; tries++) {
    const faults = await faultsOf(here, people, seen);
    if (faults.length === 0 || tries === (places.postgresql ? 15 : 0)) return faults;
    await pause(1000);
  }
}

/** A second kill before the app has answered at all. */
async function dieWhileStarting() {
  const early = startServer({ ...here, port });
  await pause(draw.between(100, 2000));
  await early.kill();
  tally.starts += 1;
}

/** What is killed: app | database | both; hang: the app's event loop stops turning. */
function targetOf() {
  if (isLong && draw.chance(0.1)) return "hang";
  return places.postgresql ? draw.one(["app", "app", "database", "both"]) : "app";
}

/** Three people work; the kill comes while they do. Returns what the app said no to while everything was there. */
async function workUntilKilled(target) {
  for (const one of people) one.rests ||= one.state === "gone" || one.steps > 80;
  const awake = people.filter((one) => !one.rests);
  while (awake.length < 3) awake.push(newPerson());
  const work = atWork(awake, server.url);
  await until(journal.all + draw.between(0, 25), work);
  if (isLong && draw.chance(0.7)) await inTheMiddle(draw, { place: here, people: awake });
  else await pause(draw.between(0, 150));
  work.brace();
  const early = work.refused();
  if (target === "database" || target === "both") await places.postgresql.kill();
  if (target === "app" || target === "both") await server.kill();
  if (target === "hang") await server.hang();
  tally.kills += 1;
  await work.stop();
  for (const { waiting } of awake) if (waiting) tally.cut[waiting] = (tally.cut[waiting] ?? 0) + 1;
  return early;
}

/** So many writes are acknowledged: counted instead of timed, so that a slow machine is hit in the same places. */
async function until(many, work) {
  for (const end = Date.now() + 60_000; journal.all < many && !work.over() && Date.now() < end; )
    await pause(2);
}

/** A backup beside people at work; restored, it has what the others had. */
async function compareCopy() {
  const newcomers = [1, 2].map(() => new Person(dice(draw.between(0, 2 ** 31)), journal, { stays: true }));
  const there = await places.newPlace();
  const times = isLong ? 3 : 0; // each costs the start of a process
  const order = { here, there, folder: places.folder, url: server.url, people, newcomers, draw, times };
  const { faults, ...told } = await crossCheck({ ...order, port: await freePort() });
  Object.assign(tally, told);
  note("the restored copy", faults);
  note("the end", await faultsOf(here, people, seen)); // the sweeps that were killed
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
