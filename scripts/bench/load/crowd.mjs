// So many people at once, none of whom ever stops to think: each sends its next request when the last is answered.
import { setTimeout as pause } from "node:timers/promises";
import { Person, steps } from "./person.mjs";

/** After a round that broke off, so that a server that is gone is not asked ten thousand times. In milliseconds. */
const PAUSE = 500;
/** Of each step so many errors are kept by their words. */
const KEPT = 3;

/**
 * Lets them work on these servers, each request at one chosen by chance, for so many seconds or so many rounds each.
 * `times`: milliseconds of each answer by step; `errors`: by step how many, and what the first said; `seconds` until the
 * last had its answer.
 */
export async function crowd({ urls, users, seconds = Infinity, rounds = Infinity }, way = steps) {
  const names = way.map(([name]) => name);
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const found = {
    rounds: 0,
    seconds: 0,
    times,
    errors: Object.fromEntries(names.map((name) => [name, { count: 0, said: [] }])),
  };
  const url = () => urls[Math.floor(Math.random() * urls.length)];
  const from = performance.now();
  const isOver = () => performance.now() - from > seconds * 1000;
  const work = async () => {
    for (let left = rounds; left > 0 && !isOver(); left--) {
      if (await round(new Person(url), way, isOver, found)) found.rounds += 1;
      else if (left > 1) await pause(PAUSE);
    }
  };
  await Promise.all(Array.from({ length: users }, work));
  found.seconds = (performance.now() - from) / 1000;
  return found;
}

/** Whether all steps were done, and well. */
async function round(person, way, isOver, { times, errors }) {
  for (const [name, step] of way) {
    if (isOver()) return false;
    const from = performance.now();
    const fault = await step(person).then(
      () => null,
      (one) => one,
    );
    times[name].push(performance.now() - from);
    if (!fault) continue;
    note(errors[name], fault);
    return false;
  }
  return true;
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
