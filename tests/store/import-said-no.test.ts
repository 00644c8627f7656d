import { expect, test } from "vitest";
import type { SourceRow } from "@/lib/imports/row";
import { db } from "@/lib/store/db";
import { setSaidNo } from "@/lib/store/import-said-no";
import { handAndRead } from "../fixtures/handed";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const pasted = "2026-11-05 14:08 17011112222 装修，说了不要再打\n2026-11-06 14:08 17011112222 装修";

async function saidOf(importId: string): Promise<(boolean | undefined)[]> {
  const rows = await db().importRow.findMany({ where: { importId }, orderBy: { nth: "asc" } });
  return rows.map(({ said }) => (JSON.parse(said) as SourceRow).saidNo);
}

test("A no that a line tells of is unticked by its owner alone, and never ticked where no line tells of one", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, pasted);
  const [first, second] = await db().importRow.findMany({ where: { importId: id }, orderBy: { nth: "asc" } });
  expect(await saidOf(id)).toEqual([true, undefined]);
  await setSaidNo(await newOwner(), id, first?.nth ?? 0, false);
  await setSaidNo(owner, id, second?.nth ?? 1, true);
  expect(await saidOf(id)).toEqual([true, undefined]);
  await setSaidNo(owner, id, first?.nth ?? 0, false);
  expect(await saidOf(id)).toEqual([false, undefined]);
});
