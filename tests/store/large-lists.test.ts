import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { shownByCalls } from "@/lib/store/calls-of-complaints";
import { addCase, readCase } from "@/lib/store/case";
import { db } from "@/lib/store/db";
import { listEvidence } from "@/lib/store/evidence";
import { freshDataDir, newOwner } from "../fixtures/space";
import { countStatements, usedBy } from "../fixtures/statements";
import { stretchOf } from "../fixtures/turns";

freshDataDir();
countStatements();

const [CALLS, FILES, LINKS, COMPLAINTS] = [6_000, 300, 40, 120];
const times = <One>(count: number, one: (nth: number) => One) =>
  Array.from({ length: count }, (_, nth) => one(nth));
const at = (nth: number) => new Date(Date.UTC(2026, 9, 9) - nth * 60_000).toISOString();
const print = (nth: number) => createHash("sha256").update(`${nth}`).digest("hex");
/** Another stretch of the log for each, in no order. */
const some = (nth: number, count: number) => times(count, (one) => `c${(nth * 37 + one * 7) % CALLS}`);

const large = () =>
  CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: times(CALLS, (nth) => ({ id: `c${nth}`, number: `170${10_000_000 + nth}`, at: at(nth) })),
    evidence: times(FILES, (nth) => ({
      kind: "other",
      sha256: print(nth),
      receivedAt: at(nth),
      callIds: nth === 0 ? times(1_500, (one) => `c${one}`) : some(nth, LINKS),
    })),
    complaints: times(COMPLAINTS, (nth) => ({ id: `p${nth}`, channel: "12321", callIds: some(nth, 800) })),
  });

async function largeSpace(): Promise<string> {
  const owner = await newOwner();
  await addCase(owner, large());
  return owner;
}

/** Instants by id, to see the order by. */
async function timesOfCalls(owner: string): Promise<Map<string, number>> {
  const rows = await db().call.findMany({ where: { ownerId: owner }, select: { id: true, at: true } });
  return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
}

test("All evidence is listed with all its calls, oldest first, a hundred files at a time", async () => {
  const owner = await largeSpace();
  const { most } = await usedBy(() => listEvidence(owner));
  if (most > 0) expect(most).toBeLessThanOrEqual(1_000); // rows of one statement, of which SQLite alone is counted
  const all = await listEvidence(owner);
  expect(all.map(({ callIds }) => callIds.length).sort((a, b) => a - b)).toEqual([
    ...times(FILES - 1, () => LINKS),
    1_500,
  ]);
  const when = await timesOfCalls(owner);
  for (const { callIds } of all) {
    const told = callIds.map((id) => when.get(id) ?? 0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  }
});

test("Others have their turn while all evidence and the calls of all complaints are read, and the whole case", async () => {
  const owner = await largeSpace();
  expect(await stretchOf(() => listEvidence(owner))).toBeLessThan(1);
  expect(await stretchOf(() => shownByCalls(owner))).toBeLessThan(1);
  expect(await stretchOf(() => readCase(owner))).toBeLessThan(1);
});
