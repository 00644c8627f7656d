import { expect, test } from "vitest";
import { readPreview } from "@/lib/store/import-preview";
import { finishReading } from "@/lib/store/import-reading";
import { tickOnlyShown, tickShown } from "@/lib/store/import-rows";
import { longImport } from "../fixtures/long-import";
import { freshDataDir, newOwner } from "../fixtures/space";
import { stretchOf } from "../fixtures/turns";

freshDataDir();

const MANY = 6_000;

test("Others have their turn while a long import is finished, looked at and chosen from", async () => {
  const owner = await newOwner();
  const short = await longImport(owner, { many: 10 }); // what is loaded once is nobody's
  await finishReading(owner, short);
  await readPreview(owner, short, {}, 0);
  const long = () => longImport(owner, { many: MANY });
  expect(await stretchOf((id) => finishReading(owner, id), long)).toBeLessThan(1);
  const id = await long();
  await finishReading(owner, id);
  for (const page of [0, MANY])
    expect(await stretchOf(() => readPreview(owner, id, {}, page))).toBeLessThan(1);
  expect(await stretchOf(() => tickOnlyShown(owner, id, { search: "7" }))).toBeLessThan(1);
  expect(await stretchOf(() => tickShown(owner, id, true))).toBeLessThan(1);
  const { list, counts } = await readPreview(owner, id, {}, 1);
  expect(list.total).toBe(MANY);
  expect(list.numbers[0]?.number).toBe(String(13_000_000_000 + 51 * 7));
  expect(counts).toMatchObject({ new: MANY, ticked: MANY });
});
