import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCaller, dissolveCaller, listCallers } from "@/lib/store/callers";
import { addCase } from "@/lib/store/case";
import { AT_ONCE } from "@/lib/store/case-write";
import { db } from "@/lib/store/db";
import { linkEvidence, listEvidence } from "@/lib/store/evidence";
import { listRefusals } from "@/lib/store/refusals";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const at = "2025-10-09T08:53:20.000Z";
const MANY = AT_ONCE + 200;
const number = "17090001234";
const uuid = (kind: number, nth: number) =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(nth).padStart(12, "0")}`;
const sha256 = createHash("sha256").update("图").digest("hex");

/** A case whose calls take several portions to write; what stands on them comes last. */
function longCase(more: object) {
  const ids = Array.from({ length: MANY }, (_, nth) => uuid(1, nth));
  const calls = ids.map((id) => ({ id, kind: "call", number, at, updatedAt: at }));
  return CaseFile.parse({ format: "qingjing-case", version: 1, calls, ...more });
}

/** Reads a case in; between its first portion and the next the owner does something else. */
async function readMeanwhile(ownerId: string, file: CaseFile, work: () => Promise<unknown>) {
  let asked = 0;
  let done: Promise<unknown> = Promise.resolve();
  const throwIfAborted = () => {
    asked += 1;
    if (asked === 4) done = work(); // after the start, before writing, and before each of the first two portions
  };
  const signal = Object.assign(new AbortController().signal, { throwIfAborted });
  const taken = await addCase(ownerId, file, { signal });
  return [taken, await done];
}

test("A caller named while a large case is read in keeps the number, and the case is there all the same", async () => {
  const owner = await newOwner();
  const callers = [{ id: uuid(4, 0), name: "某贷款", numbers: [number, "17090005678"] }];
  const mine = { name: "我认得的", note: "", numbers: [number] };
  const named = () => addCaller(owner, mine);
  const answers = await readMeanwhile(owner, longCase({ callers }), named);
  expect(answers).toMatchObject([{ calls: MANY }, expect.any(String)]);
  const all = (await listCallers(owner)).map(({ name, numbers }) => [name, ...numbers]);
  expect(all.sort()).toEqual([
    ["我认得的", number],
    ["某贷款", "17090005678"],
  ]);
});

test("A caller dissolved while a large case is read in stays dissolved, and what was said to it is kept", async () => {
  const owner = await newOwner();
  const caller = { id: uuid(4, 0), name: "某贷款", numbers: [number] };
  await addCase(owner, CaseFile.parse({ format: "qingjing-case", version: 1, calls: [], callers: [caller] }));
  const refusals = [{ id: uuid(5, 0), at, way: "sms", callerId: caller.id }];
  const [known] = await listCallers(owner);
  const whole = longCase({ callers: [caller], refusals });
  const dissolved = () => dissolveCaller(owner, known?.id ?? "");
  expect(await readMeanwhile(owner, whole, dissolved)).toMatchObject([{ calls: MANY }, true]);
  expect(await listRefusals(owner)).toHaveLength(1);
});

test("What was linked while a large case is read in is linked once", async () => {
  const owner = await newOwner();
  const shown = (...callIds: string[]) => [
    { id: uuid(2, 0), kind: "other", name: "图.png", size: 1, sha256, callIds },
  ];
  const whole = longCase({ evidence: shown(uuid(1, 0), uuid(1, 1)) });
  const known = longCase({ evidence: shown(uuid(1, 0)) });
  await addCase(owner, { ...known, calls: known.calls.slice(0, 2) });
  const [own] = await listEvidence(owner);
  const before = await db().call.findMany({ where: { ownerId: owner } });
  const both = before.map(({ id }) => id);
  const linked = () => linkEvidence(owner, own?.id ?? "", both);
  expect(await readMeanwhile(owner, whole, linked)).toMatchObject([{ calls: MANY - 2 }, true]);
  expect(await db().evidenceCall.count({ where: { callId: { in: both } } })).toBe(2);
});
