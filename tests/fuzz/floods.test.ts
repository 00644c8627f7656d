import { expect, test } from "vitest";
import { dice } from "@/scripts/crash/dice.mjs";
import { flooded } from "@/scripts/fuzz/files";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite();

test("Small files that become much end with rows or a sentence, and take nothing of the server", async () => {
  const owner = await newOwner();
  const draw = dice(3);
  const ends = new Set<string>();
  for (let round = 0; round < 8; round++) ends.add(await flooded(owner, draw, 0.02));
  expect(ends.size).toBeGreaterThan(3);
});
