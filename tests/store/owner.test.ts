import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { addAccount } from "@/lib/store/accounts";
import { addCall, allCalls } from "@/lib/store/calls";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { addStep, listComplaints, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { listEvidence } from "@/lib/store/evidence";
import { openFile } from "@/lib/store/files";
import { countGuess } from "@/lib/store/guess-limits";
import { countEverything, deleteEverything, moveEverything } from "@/lib/store/owner";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { wav } from "../evidence/samples";
import { attach, fillSpace } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";
import { rowsByTable } from "../fixtures/tables";

freshDataDir();

test("What will go is counted before it goes", async () => {
  const owner = await newOwner();
  await fillSpace(owner, "七个字节");
  expect(await countEverything(owner)).toEqual({
    calls: 3,
    deletedCalls: 1,
    evidence: 1,
    bytes: 12,
    complaints: 1,
    letters: 1,
    callers: 1,
    refusals: 1,
    imports: 1,
  });
});

test("Bytes are counted beyond what 32 bits hold", async () => {
  const owner = await newOwner();
  const row = {
    ownerId: owner,
    kind: "other",
    name: "a",
    mime: "audio/wav",
    receivedAt: new Date(),
    size: 2_000_000_000,
  };
  await db().evidence.createMany({ data: ["a", "b", "c"].map((id) => ({ id, sha256: id, ...row })) });
  expect((await countEverything(owner)).bytes).toBe(6_000_000_000);
});

const li = { ...nobody, name: "李四", phone: "13900000000" };
const wang = { ...nobody, name: "王五", phone: "13800000000", city: "沈阳市", address: "样例区安宁路1号" };

test("Nobody gets the address of somebody else when two spaces become one", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await saveComplainant(to, li);
  await saveComplainant(from, wang);
  await moveEverything(from, to);
  expect(await complainantOf(to)).toEqual(li);
});

test("What the same person filled in elsewhere is filled in", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await saveComplainant(to, { ...wang, address: "", city: "", phone: "" });
  await saveComplainant(from, wang);
  await moveEverything(from, to);
  expect(await complainantOf(to)).toEqual(wang);
});

test("Deleting everything leaves no row and no file", async () => {
  const owner = await newOwner();
  await fillSpace(owner, "七个字节");
  await addAccount(owner, { username: "liyi", displayUsername: "李一", passwordHash: "x" });
  await countGuess(owner, [{ name: "here", free: 1, first: 60, longest: 60 }]);
  await db().signInAttempt.create({ data: { username: "liyi" } }); // by a server of an earlier version
  const session = { id: "s", userId: owner, token: "t", expiresAt: new Date() };
  await db().session.create({ data: session });
  await deleteEverything(owner);
  expect(Object.values(await rowsByTable()).filter((count) => count > 0)).toEqual([]);
  expect(await filesOf(owner)).toEqual([]);
});

test("What arrives while everything is deleted is not left behind", async () => {
  for (let round = 0; round < 30; round++) {
    const owner = await newOwner();
    await receive(owner, wav(1));
    const arriving = [receive(owner, wav(1)), receive(owner, wav(2))];
    await setTimeout(round / 5);
    await Promise.allSettled([deleteEverything(owner), ...arriving]);
    expect(await filesOf(owner)).toEqual([]);
  }
});

test("What arrives while a space moves comes along", async () => {
  for (let seconds = 1; seconds <= 12; seconds++) {
    const [from, to] = [await newOwner(), await newOwner()];
    const [answer] = await Promise.all([receive(from, wav(seconds)), moveEverything(from, to)]);
    const files = (await listEvidence(to)).map(({ sha256 }) => sha256);
    expect(files).toHaveLength(answer.kind === "ok" ? 1 : 0);
    expect(await filesOf(to)).toEqual(files);
    expect(await filesOf(from)).toEqual([]);
  }
});

test("Deleting everything leaves the others alone", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  await fillSpace(owner, "七个字节");
  await fillSpace(other, "七个字节");
  await deleteEverything(owner);
  expect(await countEverything(other)).toMatchObject({ calls: 3, evidence: 1, complaints: 1, letters: 1 });
  expect(await filesOf(other)).toHaveLength(1);
});

test("Everything moves, and the space it came from ends", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await fillSpace(from, "七个字节");
  const before = await countEverything(from);
  const evidence = await listEvidence(from);
  await moveEverything(from, to);
  expect(await countEverything(to)).toEqual(before);
  expect(await listEvidence(to)).toEqual(evidence);
  expect(await listComplaints(to)).toHaveLength(1);
  expect(await filesOf(from)).toEqual([]);
  expect(await textOf(to, evidence[0]?.sha256 ?? "")).toBe("七个字节");
  expect(await db().user.findMany({ select: { id: true } })).toEqual([{ id: to }]);
});

test("The same file in both spaces becomes one, with the calls and notes of both", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const moved = await addCall(from, said());
  const known = await addCall(to, said({ at: "2026-09-09T02:00:00.000Z" }));
  const twin = await attach(from, "同一个文件", [moved.id], "这边的话");
  const complaint = await startComplaint(from, "12321", [moved.id], noAnswers);
  const reply = { on: "2026-10-12", outcome: "refused", words: "", receipt: "" } as const;
  await addStep(from, complaint, { kind: "replied", ...reply, evidenceIds: [twin.id] });
  const theirs = await newOwner();
  const elsewhere = await startComplaint(theirs, "12321", [], noAnswers);
  await addStep(theirs, elsewhere, { kind: "replied", ...reply, words: twin.id, evidenceIds: [] });
  const kept = await attach(to, "同一个文件", [known.id], "那边的话");
  await moveEverything(from, to);
  const [one, ...more] = await listEvidence(to);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ id: kept.id, note: "那边的话\n这边的话" });
  expect(one?.callIds.toSorted()).toEqual([known.id, moved.id].sort());
  const [told] = await listComplaints(to);
  expect(told?.steps[0]?.said).toMatchObject({ evidenceIds: [kept.id] });
  const [untouched] = await listComplaints(theirs);
  expect(untouched?.steps[0]?.said).toMatchObject({ words: twin.id });
});

test("A space moved into itself stays", async () => {
  const owner = await newOwner();
  await fillSpace(owner, "七个字节");
  await moveEverything(owner, owner);
  expect(await allCalls(owner)).toHaveLength(2);
});

function receive(owner: string, bytes: Uint8Array) {
  const body = new Blob([new Uint8Array(bytes)]).stream();
  return receiveEvidence(owner, body, { name: "a", kind: null, callIds: [], announced: null });
}

async function filesOf(owner: string): Promise<string[]> {
  const folder = path.join(process.env.DATA_DIR ?? "", "evidence", owner);
  return existsSync(folder) ? readdir(folder) : [];
}

async function textOf(owner: string, sha256: string): Promise<string> {
  const file = await openFile(owner, sha256);
  if (!file) throw new Error("no such file");
  return new Response(file).text();
}
