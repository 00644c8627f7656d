// What was measured, in tables and sentences.
import os from "node:os";
import { mib, ms, table } from "../server/print.mjs";
import { allErrors } from "./crowd.mjs";

export function report(print, measured) {
  const { users, instances, found } = measured;
  const where = instances > 1 ? `${instances} servers on one PostgreSQL` : "one server on SQLite";
  print(
    `${users} people at once on ${where}; nobody stops to think: each asks again when the last is answered.`,
  );
  print(
    "Each round is a new space. Pages and actions as a browser sends them; scripts, styles and fonts are in its cache.",
  );
  for (const line of latencies(found)) print(line);
  const requests = all(found).length;
  print(
    `${requests} requests in ${found.seconds.toFixed(1)} s: ${(requests / found.seconds).toFixed(1)} requests/s, ${(found.rounds / found.seconds).toFixed(2)} whole rounds/s (${found.rounds}).`,
  );
  for (const line of errorLines(found)) print(line);
  for (const line of processors(measured)) print(line);
  for (const line of memory(measured)) print(line);
}

function all({ times }) {
  return Object.values(times).flat();
}

function latencies(found) {
  const rows = Object.entries(found.times).map(([name, times]) => row(name, times, found.errors[name].count));
  const errors = Object.values(found.errors).reduce((sum, { count }) => sum + count, 0);
  return table(
    ["step", "requests", "p50", "p95", "p99", "longest", "errors"],
    [...rows, row("all", all(found), errors)],
  );
}

function row(name, times, errors) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => (sorted.length ? ms(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]) : "–");
  return [name, sorted.length, at(0.5), at(0.95), at(0.99), at(1), errors];
}

/** An error is a status of 400 or more, no answer, or an answer without what it ought to say. */
function errorLines(found) {
  const said = allErrors(found);
  return said.length ? ["Errors:", ...said] : ["Errors: 0."];
}

function processors({ found, states }) {
  const used = states.after.map(({ cpu }, n) => cpu - states.begun[n].cpu);
  const servers = used.map((one) => `${one.toFixed(1)} s`).join(" and ");
  const spent = used.reduce((sum, one) => sum + one, 0);
  const perRequest = (spent * 1000) / all(found).length;
  return [
    `Processor time on ${os.cpus().length} shared cores: server ${servers} (${perRequest.toFixed(1)} ms a request), the people ${found.cpu.toFixed(1)} s.`,
  ];
}

function memory({ states, samples }) {
  const rows = states.before.map((before, n) => {
    const seen = samples.map(({ servers }) => servers[n]);
    const { after, rested } = { after: states.after[n], rested: states.rested[n] };
    const heap = Math.max(...seen.map((one) => one.heap));
    return [
      `server ${n + 1}`,
      ...[before.rss, after.peak, after.rss, rested.rss].map(mib),
      ...[before.heap, heap, after.heap, rested.heap].map(mib),
    ];
  });
  const times = ["warm", "peak", "end", "rested"];
  return table(["memory", ...times.map((one) => `RSS ${one}`), ...times.map((one) => `heap ${one}`)], rows);
}
