import { expect, test } from "vitest";
import { dice } from "@/scripts/crash/dice.mjs";
import { flooded, floodedWhole } from "@/scripts/fuzz/files";
import { zipFlood } from "@/scripts/fuzz/zip-floods";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite();

test("Small files that become much end with rows or a sentence, and take nothing of the server", async () => {
  const owner = await newOwner();
  const draw = dice(3);
  const ends = new Set<string>();
  for (let round = 0; round < 8; round++) ends.add(await flooded(owner, draw, 0.02));
  expect(ends.size).toBeGreaterThan(3);
});

test("Small ZIPs that become much are read back, or are none of ours, and stop nobody", async () => {
  const draw = dice(5);
  const ends = new Set<string>();
  for (let round = 0; round < 20; round++) ends.add(await floodedWhole(draw, 0.02));
  expect([...ends].sort()).toEqual(["flood whole no-case", "flood whole read back"]);
});

test("There is a flood of every kind, each far smaller than what comes out of it", () => {
  const draw = dice(6);
  const all = Array.from({ length: 150 }, () => zipFlood(draw, 0.01));
  expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThan(15);
  for (const { name, bytes } of all) expect([name, bytes.length < 300_000]).toEqual([name, true]);
});
