import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { evidenceList } from "@/lib/complaints/evidence-list";
import { asToldBeside } from "@/lib/complaints/told-receipt";
import { servedAs } from "@/lib/evidence/served-as";
import { originFrom } from "@/lib/export/manifest";
import { plainBlock } from "@/lib/letters/plain";
import { sourcesOf } from "@/lib/store/call-sources";
import { addCall, allCalls } from "@/lib/store/calls";
import { addCase, readCase } from "@/lib/store/case";
import { addStep, findComplaint, findLetter, listComplaints } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { listEvidence } from "@/lib/store/evidence";
import { hasFile } from "@/lib/store/files";
import * as process from "@/lib/store/picture-process";
import * as pictures from "@/lib/store/pictures";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { receiveImport } from "@/lib/store/receive-import";
import { listRefusals } from "@/lib/store/refusals";
import { refusalsInCalls } from "@/lib/store/refused-calls";
import { sidewaysPhoto } from "../evidence/samples";
import { fillSpace } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { sourceRow } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const then = "2019-01-02T03:04:00.000Z"; // 2019年1月2日11:04 in Beijing
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

/** A case file that names one file, by its fingerprint alone. */
function naming(bytes: Uint8Array | string, more: object = {}) {
  const size = Buffer.byteLength(bytes);
  const one = {
    name: "录音.png",
    kind: "other",
    mime: "image/png",
    receivedAt: then,
    width: 100,
    height: 100,
    ...more,
  };
  const evidence = [{ ...one, size, sha256: sha256(bytes) }];
  return CaseFile.parse({ format: "qingjing-case", version: 1, calls: [], evidence });
}

function send(owner: string, bytes: Uint8Array | string) {
  const body = new Blob([bytes as BlobPart]).stream();
  return receiveEvidence(owner, body, { name: "文件", kind: null, callIds: [], announced: null });
}

const listed = async (owner: string) =>
  evidenceList(await listEvidence(owner), [], {}, "王静", "2026-10-09")
    .map(plainBlock)
    .join("\n");

test("When a file was received is never what a case file says, before its bytes come or after", async () => {
  const owner = await newOwner();
  const photo = await sidewaysPhoto();
  const before = new Date().toISOString();
  await addCase(owner, naming(photo));
  expect((await listEvidence(owner))[0]).toMatchObject({
    toldReceivedAt: then,
    originalStatus: "not-received",
  });
  expect(await listed(owner)).toContain("案件数据称2019年1月2日11:04收到，本机没有收到原件");
  const named = (await listEvidence(owner))[0]?.receivedAt ?? "";
  expect(named >= before).toBe(true);
  expect((await send(owner, photo)).kind).toBe("ok");
  const [one] = await listEvidence(owner);
  expect(one).toMatchObject({
    toldReceivedAt: then,
    originalStatus: "stored",
    mime: "image/jpeg",
    hasCopy: true,
  });
  expect((one?.receivedAt ?? "") > named).toBe(true);
  expect(await listed(owner)).toContain("收到；案件数据另称2019年1月2日11:04收到");
  expect(one && originFrom(one)).toEqual({
    name: "文件",
    receivedAt: one?.receivedAt,
    receivedAtInCaseData: then,
  });
});

test("What was received here first keeps its time, whatever a case file says of the same bytes", async () => {
  const owner = await newOwner();
  const photo = await sidewaysPhoto();
  await send(owner, photo);
  const before = await listEvidence(owner);
  await addCase(owner, naming(photo));
  expect(await listEvidence(owner)).toEqual(before);
});

const hostile: [string, string][] = [
  ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'],
  ["HTML", "<!doctype html><title>x</title><script>alert(1)</script>"],
  ["a program", "MZ\u0090\u0000\u0003"],
];

const named = hostile.flatMap(([what, bytes]) =>
  ["other", "bill", "refusal"].map((kind) => ({ what, bytes, kind })),
);

test.each(named)(
  "$what that a case file calls $kind is taken only if 导入 would take it, never shown as a page and never drawn",
  async ({ bytes, kind }) => {
    const draw = vi.spyOn(pictures, "drawCopies");
    const [owner, other] = [await newOwner(), await newOwner()];
    await addCase(owner, naming(bytes, { kind }));
    const there = await receiveImport(other, new Blob([bytes]).stream(), {
      name: "bill.xls",
      announced: null,
    });
    expect((await send(owner, bytes)).kind).toBe(there.kind);
    expect(await hasFile(owner, sha256(bytes))).toBe(there.kind === "ok");
    const [row] = await listEvidence(owner);
    if (there.kind === "ok") expect(servedAs(row?.mime ?? "")).toBe("application/octet-stream");
    expect(draw).not.toHaveBeenCalled();
  },
);

test("A picture that its row calls one, and its bytes do not, is not drawn", async () => {
  const [[, svg] = ["", ""]] = hostile;
  const bytes = Buffer.from(svg);
  const open = async () => new Blob([bytes]).stream();
  const draw = vi.spyOn(process, "drawApart");
  expect(await pictures.drawCopies("o", { size: bytes.length, open })).toBeNull();
  expect(draw).not.toHaveBeenCalled();
});

const list =
  "号码,时间,通话时长\n17090000000,2026-09-08 10:26:00,00:00:30\n17090000001,2026-09-08 11:26:00,00:00:30\n";

test("A phone's list that a case file names can come back as a file, and as an import", async () => {
  const [one, other] = [await newOwner(), await newOwner()];
  for (const owner of [one, other])
    await addCase(owner, naming(list, { kind: "phone-log", mime: "text/csv" }));
  expect((await send(one, list)).kind).toBe("ok");
  const sent = { name: "通话记录.csv", announced: null };
  expect((await receiveImport(other, new Blob([list]).stream(), sent)).kind).toBe("ok");
  for (const owner of [one, other])
    expect((await listEvidence(owner))[0]).toMatchObject({ originalStatus: "stored", toldReceivedAt: then });
});

test("A letter, a step and a call that a case file brings say that it did, and it brings no time from the future", async () => {
  const [owner, next] = [await newOwner(), await newOwner()];
  await fillSpace(owner, "话");
  const file = await readCase(owner);
  const late = "2099-01-01T00:00:00.000Z";
  for (const complaint of file.complaints) {
    complaint.createdAt = late;
    for (const step of complaint.steps) step.recordedAt = late;
  }
  for (const call of file.calls) Object.assign(call, { createdAt: late, updatedAt: late });
  await addCase(next, CaseFile.parse(JSON.parse(JSON.stringify(file))));
  const now = new Date().toISOString();
  const [complaint] = await listComplaints(next);
  const letter = complaint && (await findLetter(next, complaint.id));
  expect([complaint?.caseDataAt, letter?.caseDataAt, complaint?.steps[0]?.caseDataAt]).toEqual([
    expect.any(String),
    expect.any(String),
    expect.any(String),
  ]);
  expect((complaint?.createdAt ?? late) <= now).toBe(true);
  const id = complaint?.id ?? "";
  await addStep(next, id, { kind: "solved", on: "2026-11-30", note: "" });
  const steps = (await findComplaint(next, id))?.steps ?? [];
  expect(steps.every(({ recordedAt }) => recordedAt <= new Date().toISOString())).toBe(true);
  expect(steps.at(-1)?.caseDataAt).toBeUndefined();
  expect(await db().call.count({ where: { ownerId: next, caseDataAt: null } })).toBe(0);
  expect(await db().call.count({ where: { ownerId: next, createdAt: { gt: new Date(now) } } })).toBe(0);
});

test("Case data writes no note on what was received in person", async () => {
  const owner = await newOwner();
  const photo = await sidewaysPhoto();
  await send(owner, photo);
  await addCase(owner, naming(photo, { note: "公证处封存" }));
  expect((await listEvidence(owner))[0]?.note).toBe("");
});

test("Whose bytes never came has no receipt in a case file, however often it goes out and comes in", async () => {
  let owner = await newOwner();
  await addCase(owner, naming("没来过", { receivedAt: undefined }));
  for (let time = 0; time < 2; time++) {
    const written = JSON.parse(JSON.stringify(await readCase(owner)));
    expect(written.evidence[0]).toMatchObject({ toldReceivedAt: null, originalStatus: "not-received" });
    expect(written.evidence[0]).not.toHaveProperty("receivedAt");
    owner = await newOwner();
    await addCase(owner, CaseFile.parse(written));
  }
  expect(await listed(owner)).toContain("案件数据里列着，本机没有收到原件");
  const old = await newOwner();
  await addCase(old, naming("没来过"));
  const [again] = JSON.parse(JSON.stringify(await readCase(old))).evidence;
  expect(again).toMatchObject({ toldReceivedAt: then });
});

test("Neither a letter nor a receipt that case data tells of lies in the future", async () => {
  const [owner, next] = [await newOwner(), await newOwner()];
  await fillSpace(owner, "话");
  const file = CaseFile.parse(JSON.parse(JSON.stringify(await readCase(owner))));
  const late = "2099-01-01T00:00:00.000Z";
  for (const { letters } of file.complaints) for (const letter of letters) letter.issuedAt = late;
  for (const one of file.evidence) Object.assign(one, { receivedAt: late, toldReceivedAt: late });
  await addCase(next, file);
  const now = new Date().toISOString();
  const [complaint] = await listComplaints(next);
  expect(complaint?.letters.map(({ issuedAt }) => issuedAt <= now)).toEqual([true]);
  expect((await listEvidence(next)).every((one) => (one.toldReceivedAt ?? late) <= now)).toBe(true);
});

test("A fingerprint that was never computed here vouches for nothing, and 案件数据 is explained once", async () => {
  const owner = await newOwner();
  await addCase(owner, naming("没来过"));
  const text = await listed(owner);
  expect(text).toContain("※录音.png");
  expect(text).not.toContain("提交人提供的电子文件");
  expect(text).toContain("标※的文件没有收到，文件名、指纹、字节数是案件数据里写的。");
  expect(text).not.toContain("可以核对文件收存以后有没有改动");
  expect(text.split("也不是办案机关的数据。")).toHaveLength(2);
  const own = await newOwner();
  await send(own, await sidewaysPhoto());
  expect(await listed(own)).toContain("可以核对文件收存以后有没有改动");
  expect(await listed(own)).not.toContain("案件数据");
});

test("A file keeps the name under which it was sent in person, whatever a case file calls it", async () => {
  const owner = await newOwner();
  const photo = await sidewaysPhoto();
  await addCase(owner, naming(photo, { name: "公证处封存.png" }));
  await send(owner, photo);
  expect((await listEvidence(owner))[0]?.name).toBe("文件");
});

test("A letter that case data brings tells our receipt of what is here, and that the rest never came", async () => {
  const owner = await newOwner();
  const photo = await sidewaysPhoto();
  await send(owner, photo);
  const [own] = await listEvidence(owner);
  if (!own) throw new Error("it was received");
  const told = { ...own, name: "公证处封存.png", receivedAt: then, isTold: undefined };
  const letter = [told, { ...told, id: "other", sha256: sha256("没来过") }];
  const [here, absent] = asToldBeside(letter, [own]);
  expect(here && originFrom(here)).toEqual({
    name: own.name,
    receivedAt: own.receivedAt,
    receivedAtInCaseData: then,
  });
  expect(absent && originFrom(absent)).toEqual({ name: "公证处封存.png", receivedAtInCaseData: then });
  const text = JSON.stringify(
    evidenceList(
      [here, absent].flatMap((one) => one ?? []),
      [],
      {},
      "王静",
      "2026-10-09",
    ),
  );
  expect(text).toContain("案件数据另称2019年1月2日11:04收到");
  expect(text).toContain("案件数据称2019年1月2日11:04收到，本机没有收到原件");
});

/** A case file with one call, and one import that says it came from line 7 of a bill. */
function importing(more: object = {}) {
  const said = sourceRow({ typed: "17090001234", at: "2026-10-01T02:00:00.000Z", line: 7 });
  const times = { startedAt: "2026-10-02T02:00:00.000Z", savedAt: "2026-10-02T02:00:00.000Z" };
  const told = { name: "详单.csv", format: "table", read: 1, saved: 1, ...times };
  return CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: [{ id: "c1", number: "17090001234", at: "2026-10-01T02:00:00.000Z" }],
    imports: [{ ...told, sources: [{ callId: "c1", said }], ...more }],
  });
}

test("An import that case data tells of is never taken for our own reading, on a call that was written here either", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said());
  const file = importing();
  const calls = file.calls.map((one) => ({ ...one, id }));
  const imports = file.imports.map((one) => ({
    ...one,
    sources: one.sources.map((source) => ({ ...source, callId: id })),
  }));
  await addCase(owner, { ...file, calls, imports });
  expect((await sourcesOf(owner, id)).map(({ line, isTold }) => [line, isTold])).toEqual([[7, true]]);
});

test("To what this machine has read itself a case file adds no line", async () => {
  const owner = await newOwner();
  await fillSpace(owner, "话");
  const read = await db().import.findFirstOrThrow({ where: { ownerId: owner, savedAt: { not: null } } });
  const before = await db().callSource.count({ where: { importId: read.id } });
  await addCase(owner, importing({ id: read.id }));
  expect(await db().callSource.count({ where: { importId: read.id } })).toBe(before);
});

test("A refusal and a call that a case file brings say that it did, wherever they are read", async () => {
  const owner = await newOwner();
  const call = { id: "c1", number: "17090001234", at: then, refused: true };
  const refusals = [{ at: then, way: "operator", note: "工单号" }];
  await addCase(owner, CaseFile.parse({ format: "qingjing-case", version: 1, calls: [call], refusals }));
  await addCall(owner, said({ number: "17090001234", refused: true }));
  const inCalls = await refusalsInCalls(owner, { callerId: null }, 30);
  expect(inCalls.map(({ caseDataAt }) => Boolean(caseDataAt))).toEqual([true, false]);
  expect((await listRefusals(owner)).map(({ caseDataAt }) => Boolean(caseDataAt))).toEqual([true]);
  expect((await allCalls(owner)).map(({ caseDataAt }) => Boolean(caseDataAt))).toEqual([true, false]);
});
