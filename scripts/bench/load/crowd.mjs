// So many people at once, none of whom ever stops to think: each sends its next request when the last is answered.
import { setTimeout as pause } from "node:timers/promises";
import { Person, steps } from "./person.mjs";

/** After a round that broke off, so that a server that is gone is not asked ten thousand times. In milliseconds. */
const PAUSE = 500;
/** Of each step so many errors are kept by their words. */
const KEPT = 3;

/**
 * Lets them work on these servers, each request at one chosen by chance, for so many seconds or so many rounds each. They
 * come one by one in `ramp` seconds, so that they are not all at the same step; only then is anything measured.
 * `times`: milliseconds of each answer by step; `errors`: by step how many, and what the first said; `seconds` until the
 * last had its answer; `cpu`: seconds of this process's own processor time.
 */
export async function crowd({ urls, users, seconds = Infinity, rounds = Infinity, ramp = 0 }, way = steps) {
  const begin = performance.now() + ramp * 1000;
  const spent = pause(ramp * 1000).then(() => process.cpuUsage());
  const found = nothingYet(way.map(([name]) => name));
  const url = () => urls[Math.floor(Math.random() * urls.length)];
  const isOver = () => performance.now() > begin + seconds * 1000;
  const work = async (_, nth) => {
    await pause((nth / users) * ramp * 1000);
    for (let left = rounds; left > 0 && !isOver(); left--) {
      if (await round(new Person(url), way, { begin, isOver }, found)) found.rounds += 1;
      else if (left > 1) await pause(PAUSE);
    }
  };
  await Promise.all(Array.from({ length: users }, work));
  const { user, system } = process.cpuUsage(await spent);
  return { ...found, seconds: (performance.now() - begin) / 1000, cpu: (user + system) / 1e6 };
}

function nothingYet(names) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const errors = Object.fromEntries(names.map((name) => [name, { count: 0, said: [] }]));
  return { rounds: 0, times, errors };
}

/** Whether all steps were done, and well, in the time that is measured. */
async function round(person, way, { begin, isOver }, { times, errors }) {
  for (const [name, step] of way) {
    if (isOver()) return false;
    const from = performance.now();
    const fault = await step(person).then(
      () => null,
      (one) => one,
    );
    if (from >= begin) times[name].push(performance.now() - from);
    if (!fault) continue;
    note(errors[name], fault);
    return false;
  }
  return performance.now() >= begin;
}

function note(errors, fault) {
  errors.count += 1;
  const cause = fault.cause ? ` (${fault.cause.code ?? fault.cause.message})` : "";
  if (errors.said.length < KEPT) errors.said.push(`${fault.message}${cause}`);
}

/** How many answers were errors, and what the first of each step said. */
export function allErrors({ errors }) {
  return Object.entries(errors).flatMap(([name, { count, said }]) =>
    count > 0 ? [`${name}: ${count}, ${said.join(" | ")}`] : [],
  );
}
