import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { checkStore } from "@/lib/store/check/check-store";
import { mendTypes } from "@/lib/store/check/original-types";
import { saveComplainant } from "@/lib/store/complainant";
import { db } from "@/lib/store/db";
import { describeEvidence } from "@/lib/store/evidence";
import { dropFile, keepFile, receiveFile } from "@/lib/store/files";
import { moveEverything } from "@/lib/store/owner";
import { readBackWhole } from "@/lib/store/read-back";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { receiveImport } from "@/lib/store/receive-import";
import { settle } from "@/lib/store/settle";
import { picture } from "../evidence/samples";
import { freshDataDir, newOwner } from "../fixtures/space";
import { unlimited } from "../fixtures/unlimited";

freshDataDir();

const bytes = await picture().png().toBuffer();
const sha256 = createHash("sha256").update(bytes).digest("hex");
const list = Buffer.from("号码,时间,时长\n17090001234,2026-09-08 10:05:00,38\n");

/** What a case file says of the picture: all of it wrong. */
const told = {
  ...{ kind: "recording", name: "机主本人同意接听的录音.m4a", mime: "audio/mp4", seconds: 600 },
  ...{ takenAt: "2019-01-01T00:00:00.000Z", note: "邻居的话", size: bytes.length, sha256 },
};

const fileOf = (person: object, one: object = told) =>
  CaseFile.parse({
    ...{ format: "qingjing-case", version: 1, calls: [], complainant: { ...nobody, ...person } },
    evidence: [one],
  });

const body = (sent: Uint8Array) => new Blob([new Uint8Array(sent)]).stream();

async function send(owner: string, name = "我的.png") {
  const sent = { name, kind: null, callIds: [], announced: bytes.length };
  expect(await receiveEvidence(owner, body(bytes), sent)).toMatchObject({ kind: "ok" });
}

async function readZip(owner: string, file: CaseFile, asked = {}) {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify(file)), "案件数据.json");
  zip.addBuffer(bytes, "证据原件/1.png");
  zip.end();
  const whole = new Uint8Array(await buffer(zip.outputStream));
  const answer = await readBackWhole(owner, body(whole), whole.length, { unpacking: unlimited, ...asked });
  expect(answer).toMatchObject({ kind: "ok" });
}

async function spaceOfMe() {
  const owner = await newOwner();
  await saveComplainant(owner, { ...nobody, name: "我" });
  return owner;
}

const theirs = fileOf({ name: "别人" });
const mine = fileOf({ name: "我" });
const yes = { isAnothersTaken: true };

/** Row of the picture, without what differs from space to space. */
async function rowOf(owner: string) {
  const { kind, name, mime, seconds, width, height, hasCopy, takenAt, note, ...rest } =
    await db().evidence.findFirstOrThrow({ where: { ownerId: owner, sha256 } });
  const { isAnothers, caseDataAt, originalStatus, copyHash, thumbHash } = rest;
  const hasHashes = copyHash !== "" && thumbHash !== "";
  const said = { kind, name, takenAt: takenAt?.toISOString() ?? null, note };
  const looked = { mime, seconds, width, height, hasCopy, hasHashes, originalStatus };
  return { said, looked, isAnothers, isOwn: caseDataAt === null };
}

const looked = {
  ...{ mime: "image/png", seconds: null, width: 96, height: 64 },
  ...{ hasCopy: true, hasHashes: true, originalStatus: "stored" },
};
const sent = { kind: "picture", name: "我的.png", takenAt: null, note: "" };
const own = { said: sent, looked, isAnothers: false, isOwn: true };

type Way = [string, () => Promise<string>];
const ways: Way[] = [
  [
    "before its row came",
    async () => {
      const owner = await spaceOfMe();
      await send(owner);
      await addCase(owner, theirs, yes);
      return owner;
    },
  ],
  [
    "after its row came",
    async () => {
      const owner = await spaceOfMe();
      await addCase(owner, theirs, yes);
      await send(owner);
      return owner;
    },
  ],
  [
    "after its row came with the bytes in a ZIP",
    async () => {
      const owner = await spaceOfMe();
      await readZip(owner, theirs, yes);
      await send(owner);
      return owner;
    },
  ],
  [
    "in the space that moves",
    async () => {
      const [account, device] = [await spaceOfMe(), await newOwner()];
      await addCase(account, theirs, yes);
      await send(device);
      await moveEverything(device, account);
      return account;
    },
  ],
  [
    "in the space that stays",
    async () => {
      const [account, device] = [await newOwner(), await spaceOfMe()];
      await addCase(device, theirs, yes);
      await send(account);
      await moveEverything(device, account);
      return account;
    },
  ],
  [
    "in one space, and by a ZIP in the other",
    async () => {
      const [account, device] = [await spaceOfMe(), await newOwner()];
      await readZip(account, theirs, yes);
      await send(device);
      await moveEverything(device, account);
      return account;
    },
  ],
];

test.each(ways)("What the owner has sent %s is called and is what the owner sent", async (_, come) => {
  expect(await rowOf(await come())).toEqual(own);
});

test.each([
  ["beside its row", (owner: string) => send(owner), { name: "我的.png" }],
  ["in a ZIP", (owner: string) => readZip(owner, mine), {}],
])("Bytes that come %s are what they are, whatever one's own case says", async (_, come, said) => {
  const owner = await spaceOfMe();
  await addCase(owner, mine);
  await come(owner);
  const { kind, name, takenAt, note } = told;
  expect(await rowOf(owner)).toMatchObject({ said: { kind, name, takenAt, note, ...said }, looked });
});

test.each(["from", "into"])("They are when two spaces become one, %s the one that has them", async (way) => {
  const [one, other] = [await spaceOfMe(), await newOwner()];
  await addCase(one, mine);
  await send(other);
  const [from, to] = way === "from" ? [one, other] : [other, one];
  await moveEverything(from, to);
  const { said, ...rest } = await rowOf(to);
  expect(said.name).toBe("我的.png");
  expect(rest).toEqual({ looked, isAnothers: false, isOwn: true });
});

test("A note that the owner wrote on what somebody else told of stays when the owner sends it", async () => {
  const owner = await spaceOfMe();
  await addCase(owner, theirs, yes);
  const { id } = await db().evidence.findFirstOrThrow({ where: { ownerId: owner } });
  await describeEvidence(owner, id, { note: "我写的" });
  await send(owner);
  expect(await rowOf(owner)).toEqual({ ...own, said: { ...sent, note: "我写的" } });
});

test("A list that is read at 导入 is what it is, whatever a case says of it", async () => {
  const owner = await spaceOfMe();
  const print = createHash("sha256").update(list).digest("hex");
  await addCase(owner, fileOf({ name: "别人" }, { ...told, sha256: print, size: list.length }), yes);
  const answer = await receiveImport(owner, body(list), { name: "通话.csv", announced: list.length });
  expect(answer).toMatchObject({ kind: "ok" });
  const row = await db().evidence.findFirstOrThrow({ where: { ownerId: owner } });
  expect(row).toMatchObject({ name: "通话.csv", mime: "text/csv", seconds: null, isAnothers: false });
  expect(row.kind).not.toBe("recording");
});

test("Bytes that were kept when the server ended are looked at before they count as here", async () => {
  const owner = await spaceOfMe();
  await addCase(owner, mine);
  const received = await receiveFile(body(bytes), { limit: bytes.length, announced: bytes.length });
  if (received.kind !== "ok") throw new Error("it was received");
  await keepFile(owner, received.value);
  await dropFile(received.value);
  await settle({ ownerId: owner, sha256 });
  const noCopy = { width: null, height: null, hasCopy: false, hasHashes: false };
  expect((await rowOf(owner)).looked).toEqual({ ...looked, ...noCopy });
});

/** As an earlier version left it when two spaces became one. */
async function wrongRow() {
  const owner = await spaceOfMe();
  await send(owner);
  const { name, mime, seconds } = told;
  const gone = { width: null, height: null, hasCopy: false, copyHash: "", thumbHash: "" };
  const { id } = await db().evidence.findFirstOrThrow({ where: { ownerId: owner } });
  await db().evidence.update({ where: { id }, data: { name, mime, seconds, ...gone } });
  return owner;
}

test("A row that says another type than its bytes are is said by the check, and mended when it is asked for", async () => {
  const owner = await wrongRow();
  const wrong = (await checkStore())
    .flatMap((part) => part.wrong)
    .filter((line) => line.includes("audio/mp4"));
  expect(wrong).toEqual([expect.stringContaining("image/png")]);
  expect(await mendTypes()).toBe(1);
  const { said, ...rest } = await rowOf(owner);
  expect(rest).toEqual({ looked, isAnothers: false, isOwn: true });
  expect(said.name, "what it was called is known to nobody").toBe(told.name);
  expect(await mendTypes()).toBe(0);
});

test("Such a row is mended, and called as it is sent, once it is sent again", async () => {
  const owner = await wrongRow();
  await send(owner, "又一次.png");
  const { said, ...rest } = await rowOf(owner);
  expect(rest).toEqual({ looked, isAnothers: false, isOwn: true });
  expect(said.name).toBe("又一次.png");
});
