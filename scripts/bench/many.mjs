// A database of a million calls: every page that is about the log, for somebody with 1,000 of them and for somebody with
// 100,000. `npm run bench -- many`; with BENCH_DATABASE=postgresql on a PostgreSQL of its own.
import { newPostgresql } from "../checks/postgresql.mjs";
import { Visitor } from "../crash/visit.mjs";
import { fillDatabase, pagesOf } from "./many/pages.mjs";
import { median, ms, table } from "./server/print.mjs";
import { withServer } from "./server/serve.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
/** More than so often the figure at 1,000 is marked. */
const most = 3;

export async function run(print) {
  if (process.env.BENCH_DATABASE !== "postgresql") return measure(print);
  const server = await newPostgresql();
  try {
    process.env.DATABASE_URL = server.url("postgres");
    process.env.BETTER_AUTH_SECRET ??= "only-for-the-bench-only-for-the-bench";
    await measure(print);
  } finally {
    delete process.env.DATABASE_URL;
    await server.stop();
  }
}

function measure(print) {
  return withServer(async ({ url, dataDir }) => {
    const from = performance.now();
    const { calls, cases } = await fillDatabase(dataDir);
    print(`${calls} calls of many owners, made in ${Math.round((performance.now() - from) / 1000)} s`);
    const [few, many] = cases.toSorted((a, b) => a.size - b.size).map((one) => visitorOf(url, one));
    const rows = [];
    for (const { name, ask } of pagesOf()) rows.push(await rowOf(name, ask, few, many));
    const head = ["page (median)", `${few.size} calls`, `${many.size} calls`, "ratio", ""];
    for (const line of table(head, rows)) print(line);
  });
}

function visitorOf(url, one) {
  const visitor = new Visitor();
  visitor.cookie = one.cookie;
  return { ...one, url, visitor };
}

/** In turns, so that a busy machine slows both. */
async function rowOf(name, ask, ...people) {
  const times = people.map(() => []);
  for (let round = -2; round < rounds; round++) {
    for (const [at, person] of people.entries()) {
      const from = performance.now();
      await ask(person);
      if (round >= 0) times[at].push(performance.now() - from);
    }
  }
  const [a, b] = times.map(median);
  return [name, ms(a), ms(b), (b / a).toFixed(2), b / a > most ? `over ${most}` : ""];
}
