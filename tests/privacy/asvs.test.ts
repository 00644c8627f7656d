import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const table = readFileSync(new URL("docs/asvs.md", root), "utf8");
const rows = [...table.matchAll(/^\| (\d[\d.-]*) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, ids = "", state = "", why = ""]) => ({
    ids: spread(ids),
    state,
    why,
  }),
);

/** Level 1 and 2 of OWASP ASVS 5.0.0: section and the numbers in it. */
const required = [
  "1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5 3.7.1-2",
  "4.1.1-3 4.2.1 4.3.1-2 4.4.1-4 5.1.1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3",
  "6.8.1-4 7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 8.2.1-3 8.3.1 8.4.1 9.1.1-3 9.2.1-4 10.1.1-2",
  "10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1 11.6.1 12.1.1-3",
  "12.2.1-2 12.3.1-4 13.1.1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7 16.1.1",
  "16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3 17.1.1 17.2.1-4 17.3.1-2",
].flatMap((line) => line.split(" ").flatMap(spread));

/** 1.2.6-8 → 1.2.6, 1.2.7, 1.2.8 */
function spread(ids: string): string[] {
  const [, section = "", first = "", last = first] = /^(\d+\.\d+)\.(\d+)(?:-(\d+))?$/.exec(ids) ?? [];
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, at) => `${section}.${Number(first) + at}`,
  );
}

test("Every requirement of level 1 and 2 is answered once", () => {
  expect(required).toHaveLength(253);
  expect(rows.flatMap(({ ids }) => ids)).toEqual(required);
});

test("Every answer is one of five, and says where or why", () => {
  for (const { ids, state, why } of rows) {
    expect(["met", "partly", "not met", "host", "n/a"], ids[0]).toContain(state);
    expect(why.trim().length, ids[0]).toBeGreaterThan(5);
  }
});

test("Every file that is named is there", () => {
  const named = [...table.matchAll(/`((?:app|components|lib|scripts|tests|docs)\/[^`]+|[\w.]+\.ts)`/g)].map(
    ([, file = ""]) => file,
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
});

test("Every requirement that is met names the test that shows it", () => {
  const met = rows.filter(({ state }) => state === "met");
  expect(met.length).toBeGreaterThan(100);
  expect(met.filter(({ why }) => !why.includes("`tests/")).map(({ ids }) => ids[0])).toEqual([]);
});
