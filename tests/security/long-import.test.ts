import { expect, test } from "vitest";
import { db } from "@/lib/store/db";
import { readPreview } from "@/lib/store/import-preview";
import { finishReading } from "@/lib/store/import-reading";
import { tickOnlyShown, tickShown } from "@/lib/store/import-rows";
import { startImport } from "@/lib/store/imports";
import { longestStop } from "@/scripts/fuzz/turns";
import { sourceRow } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

/** What stops the server for a fifth of a second here would stop it for seconds at the largest import. */
const MANY = 6_000;
const LONGEST_MS = 120;

/** As it was read from a file, each row of a number of its own; the database makes it up by itself. */
async function longImport(owner: string, many = MANY): Promise<string> {
  const id = await startImport(owner, { evidenceId: null, name: "很长", format: "screenshot" });
  const said = JSON.stringify(sourceRow());
  await db().$executeRaw`
    INSERT INTO "ImportRow" ("importId", "nth", "state", "ticked", "number", "numberKind", "kind", "direction", "at", "name", "said")
    WITH RECURSIVE "rows"("nth") AS (SELECT 1 UNION ALL SELECT "nth" + 1 FROM "rows" WHERE "nth" < ${many})
    SELECT ${id}, "nth", 'new', TRUE, '1' || (3000000000 + "nth" * 7), 'mobile', 'call', NULL, '2026-09-08T02:26:07.000Z', '', ${said}
    FROM "rows"`;
  await db().import.update({ where: { id }, data: { read: many } });
  return id;
}

test("Others have their turn while a long import is finished, looked at and chosen from", async () => {
  const owner = await newOwner();
  const short = await longImport(owner, 10); // what is loaded once is nobody's
  await finishReading(owner, short);
  await readPreview(owner, short, {}, 0);
  const id = await longImport(owner);
  expect(await longestStop(() => finishReading(owner, id))).toBeLessThan(LONGEST_MS);
  for (const page of [0, MANY])
    expect(await longestStop(() => readPreview(owner, id, {}, page))).toBeLessThan(LONGEST_MS);
  expect(await longestStop(() => tickOnlyShown(owner, id, { search: "7" }))).toBeLessThan(LONGEST_MS);
  expect(await longestStop(() => tickShown(owner, id, true))).toBeLessThan(LONGEST_MS);
  const { list, counts } = await readPreview(owner, id, {}, 1);
  expect(list.total).toBe(MANY);
  expect(list.numbers[0]?.number).toBe(String(13_000_000_000 + 51 * 7));
  expect(counts).toMatchObject({ new: MANY, ticked: MANY });
});
