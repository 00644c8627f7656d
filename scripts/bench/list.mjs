// The first page of the list, one in the middle and a search, at 100 and at 10,000 calls.
import { median, ms, table } from "./server/print.mjs";
import { withServer } from "./server/serve.mjs";
import { visitorWith } from "./server/visitor.mjs";

const rounds = 25;

export async function run(print) {
  await withServer(async ({ url, dataDir }) => {
    const few = await visitorWith(dataDir, 100);
    const many = await visitorWith(dataDir, 10_000);
    const pages = [
      ["first page", "/calls"],
      ["one month", "/calls?from=2026-09-01&to=2026-09-30"],
      ["search", `/calls?search=${encodeURIComponent("装修")}`],
      ["search that finds nothing", `/calls?search=${encodeURIComponent("没有这个")}`],
      ["only refused", "/calls?only=refused"],
    ];
    const rows = [];
    for (const [name, path] of pages) {
      const [a, b] = await sideBySide(
        () => get(url + path, few),
        () => get(url + path, many),
      );
      rows.push([name, ms(a), ms(b), (b / a).toFixed(2)]);
    }
    for (const line of table(["list (median)", "100 calls", "10,000 calls", "ratio"], rows)) print(line);
  });
}

async function get(url, cookie) {
  const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  await answer.arrayBuffer();
}

/** Medians of two things done in turns, so that a busy machine slows both. */
async function sideBySide(...things) {
  const times = things.map(() => []);
  for (let round = 0; round < rounds + 3; round++) {
    for (const [at, thing] of things.entries()) {
      const from = performance.now();
      await thing();
      if (round >= 3) times[at].push(performance.now() - from);
    }
  }
  return times.map(median);
}
