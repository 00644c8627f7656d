// Starts servers and the generator beside them, and watches memory and processors meanwhile.
import { execFile } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { withServers } from "./servers.mjs";

const generator = path.join(import.meta.dirname, "generator.mjs");
/** Before the first figure: everything has been loaded once. */
const warmUp = { users: 4, seconds: 8 };
/** In seconds: people come one by one before anything is measured. */
const RAMP = 20;
/** In seconds: idle connections and timers are over by then. */
const REST = 10;

/**
 * `states`: of each server before anybody came, when all were there, after, and rested with its garbage collected.
 * `samples`: each second, of each server, and once in `collectEvery` seconds (0: never) after a collection.
 */
export async function measure({ users, seconds, instances, collectEvery = 0 }) {
  return withServers(instances, async (servers) => {
    const urls = servers.map(({ url }) => url);
    await generate({ urls, ...warmUp });
    const states = { before: await each(servers, { collect: true }) };
    const samples = [];
    const work = generate({ urls, users, seconds, ramp: RAMP });
    await watch(work, async (second) => {
      const collect = collectEvery > 0 && second > RAMP && (second - RAMP) % collectEvery === 0;
      if (second < RAMP) return;
      samples.push({ second: second - RAMP, collect, servers: await each(servers, { collect }) });
    });
    const found = await work;
    states.begun = samples[0]?.servers ?? states.before;
    states.after = await each(servers);
    await pause(REST * 1000);
    states.rested = await each(servers, { collect: true });
    return { users, instances, found, states, samples };
  });
}

async function generate(work) {
  const options = { maxBuffer: 1024 ** 3 };
  const { stdout } = await promisify(execFile)(process.execPath, [generator, JSON.stringify(work)], options);
  return JSON.parse(stdout);
}

function each(servers, options) {
  return Promise.all(servers.map(({ state }) => state(options)));
}

/** Calls `look` every second until the work is over, unless the last look has not come back. */
async function watch(work, look) {
  let over = false;
  const end = work.finally(() => {
    over = true;
  });
  const from = performance.now();
  for (let second = 0; !over; second++) {
    await look(second);
    const next = from + (second + 1) * 1000 - performance.now();
    await Promise.race([pause(Math.max(0, next), undefined, { ref: false }), end]);
  }
}
