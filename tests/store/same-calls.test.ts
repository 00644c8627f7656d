import { expect, test, vi } from "vitest";
import type { NewCall } from "@/lib/calls/call";
import { noAnswers } from "@/lib/channels/answers";
import { CaseFile } from "@/lib/complaints/case-file";
import { sourcesOf } from "@/lib/store/call-sources";
import { addCall, allCalls, callVersions, deleteCall, editCall } from "@/lib/store/calls";
import { addCase } from "@/lib/store/case";
import { issueLetter, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { listEvidence } from "@/lib/store/evidence";
import { moveEverything } from "@/lib/store/owner";
import { saveRows } from "@/lib/store/save-rows";
import { attach, emptyDraft } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { rowAt } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const at = "2026-10-09T02:26:00.000Z"; // 10:26 in Beijing
const open = { how: null, seconds: null, category: null, caller: "", product: "", words: "" };
const bare = (part: Partial<NewCall> = {}) => said({ ...open, at, ...part });
const told = (...calls: object[]) =>
  CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: calls.map((part) => ({ number: "170 9000 0000", at: "2026-10-09T10:26", ...part })),
  });

test("A call that a case file tells again is the one of the log, however often it is read", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, bare());
  const file = { ...told({}, { at: "2026-10-09T10:27" }), complaints: [] };
  expect(await addCase(owner, file)).toMatchObject({ calls: 1, same: 1 });
  expect(await addCase(owner, file)).toMatchObject({ calls: 0, same: 1 });
  const calls = await allCalls(owner);
  expect(calls).toHaveLength(2);
  expect(calls[0]).toEqual({ id, ...bare() });
});

test("What a case file brings for it hangs on the call that is there", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, bare());
  const file = CaseFile.parse({
    ...told({ id: "c1" }),
    evidence: [
      {
        id: "e1",
        kind: "other",
        name: "图",
        mime: "image/png",
        size: 1,
        sha256: "a".repeat(64),
        callIds: ["c1"],
      },
    ],
    complaints: [{ id: "p1", channel: "12321", callIds: ["c1"] }],
  });
  await addCase(owner, file);
  await addCase(owner, file);
  expect((await listEvidence(owner)).map(({ callIds }) => callIds)).toEqual([[id]]);
  expect((await db().complaintCall.findMany()).map(({ callId }) => callId)).toEqual([id]);
});

test("What only case data says of a call stands in its history, and the call is still what was written here", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, bare({ caller: "好邻居" }));
  await addCase(owner, told({ product: "全屋装修", refused: true }));
  expect(await allCalls(owner)).toEqual([{ id, ...bare({ caller: "好邻居" }) }]);
  expect(await callVersions(owner, id)).toMatchObject([
    { isTold: true, said: { product: "全屋装修", refused: true } },
  ]);
});

test("What contradicts the log, or is deleted there, stays beside it", async () => {
  const owner = await newOwner();
  await addCall(owner, bare({ caller: "好邻居", how: "missed" }));
  await addCase(owner, told({ caller: "安心" }));
  await addCase(owner, told({ caller: "另一家" }));
  await deleteCall(owner, (await addCall(owner, bare({ at: "2026-10-09T02:30:00.000Z" }))).id);
  await addCase(owner, told({ at: "2026-10-09T10:30" }));
  expect(await allCalls(owner)).toHaveLength(4);
});

test("Two calls of one minute are as many as the fuller of two tellings says", async () => {
  const owner = await newOwner();
  for (const seconds of ["10", "40"])
    await addCall(owner, bare({ at: at.replace("00.000", `${seconds}.000`) }));
  expect(await addCase(owner, told({}, {}, {}))).toMatchObject({ calls: 1, same: 2 });
  expect(await allCalls(owner)).toHaveLength(3);
});

test("A call that was logged in two spaces is one when they become one, with all that hangs on either", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const here = await addCall(from, bare({ product: "全屋装修", note: "这边" }));
  await editCall(from, here.id, bare({ product: "全屋装修", note: "这边", caller: "好邻居" }));
  const proof = await attach(from, "录音", [here.id]);
  const complaint = await startComplaint(from, "12321", [here.id], noAnswers);
  await issueLetter(from, complaint, emptyDraft, [proof], new Date("2026-10-10T03:00:00.000Z"));
  const letters = await db().issuedLetter.findMany();
  const row = {
    evidenceId: null,
    format: "screenshot",
    rows: [rowAt("2026-10-09 10:26:00", { typed: "17090000000", seconds: null, outcome: null })],
  };
  await saveRows(from, row);
  const kept = await addCall(to, bare({ note: "那边", words: "要装修吗" }));
  const other = await addCall(to, bare({ at: "2026-10-09T02:27:00.000Z" }));
  expect(await moveEverything(from, to)).toMatchObject({ calls: 1, same: 1 });
  expect((await allCalls(to)).map(({ id }) => id)).toEqual([kept.id, other.id]);
  const whole = { product: "全屋装修", caller: "好邻居", words: "要装修吗", note: "那边\n这边" };
  expect((await allCalls(to))[0]).toEqual({ id: kept.id, ...bare(whole) });
  expect((await listEvidence(to)).map(({ callIds }) => callIds)).toEqual([[kept.id]]);
  expect((await db().complaintCall.findMany()).map(({ callId }) => callId)).toEqual([kept.id]);
  expect(await sourcesOf(to, kept.id)).toHaveLength(1);
  expect((await callVersions(to, kept.id)).map(({ said }) => said.note).toSorted()).toEqual([
    "这边",
    "这边",
    "那边",
  ]);
  expect(await db().issuedLetter.findMany()).toEqual(letters);
});

test("Where two spaces contradict each other both calls stay", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await addCall(from, bare({ words: "要贷款吗" }));
  await addCall(to, bare({ words: "要装修吗" }));
  expect(await moveEverything(from, to)).toMatchObject({ calls: 1, same: 0 });
  expect(await allCalls(to)).toHaveLength(2);
});

test("What is sealed is told together, too", async () => {
  vi.stubEnv("ENCRYPTION_KEY", Buffer.alloc(32, 7).toString("base64"));
  const [from, to] = [await newOwner(), await newOwner()];
  await saveRows(from, {
    evidenceId: null,
    format: "screenshot",
    rows: [rowAt("2026-10-09 10:26:00", { typed: "17090000000", label: "装修" })],
  });
  const kept = await addCall(to, bare({ words: "要装修吗" }));
  await moveEverything(from, to);
  expect(await allCalls(to)).toMatchObject([
    { id: kept.id, words: "要装修吗", note: "标注为装修", seconds: 38 },
  ]);
  expect((await sourcesOf(to, kept.id)).map(({ said }) => said.label)).toEqual(["装修"]);
  vi.unstubAllEnvs();
});

test("Who wrote a call here vouches for it, whichever space it comes from", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await addCase(to, told({}));
  await addCall(from, bare({ caller: "好邻居" }));
  await moveEverything(from, to);
  const [one, ...more] = await allCalls(to);
  expect([one?.caseDataAt, one?.caller, more]).toEqual([undefined, "好邻居", []]);
});
