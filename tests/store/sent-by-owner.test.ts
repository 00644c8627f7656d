import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { ZipFile } from "yazl";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { takeOutReading } from "@/lib/store/case-take-out";
import { saveComplainant } from "@/lib/store/complainant";
import { db } from "@/lib/store/db";
import { describeEvidence, listEvidence } from "@/lib/store/evidence";
import { originalsOf } from "@/lib/store/files";
import { moveEverything } from "@/lib/store/owner";
import { readBackWhole } from "@/lib/store/read-back";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { pdf } from "../evidence/samples";
import { freshDataDir, newOwner } from "../fixtures/space";
import { unlimited } from "../fixtures/unlimited";

freshDataDir();

const originals = [1, 2, 3].map((nth) => Buffer.concat([pdf, Buffer.from(`% ${nth}\n`)]));
const printOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const evidence = originals.map((bytes, nth) => ({
  ...{ kind: "other", name: `${nth}.pdf`, sha256: printOf(bytes), size: bytes.length },
  note: "别人写的",
}));
const named = { format: "qingjing-case", version: 1, calls: [], evidence };

async function send(owner: string, bytes: Buffer) {
  const sent = { name: "我的.pdf", kind: null, callIds: [], announced: bytes.length };
  expect(await receiveEvidence(owner, new Blob([new Uint8Array(bytes)]).stream(), sent)).toMatchObject({
    kind: "ok",
  });
}

async function readZip(owner: string) {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify(named)), "案件数据.json");
  for (const [nth, bytes] of originals.entries()) zip.addBuffer(bytes, `证据原件/${nth}.pdf`);
  zip.end();
  const bytes = new Uint8Array(await buffer(zip.outputStream));
  return readBackWhole(owner, new Blob([bytes]).stream(), bytes.length, { unpacking: unlimited });
}

async function takeOut(owner: string) {
  const [told] = await db().evidence.findMany({ where: { ownerId: owner, caseDataAt: { not: null } } });
  await takeOutReading(owner, told?.caseDataAt?.toISOString() ?? "");
}

const [mine = Buffer.alloc(0)] = originals;

async function expectOnlyMine(owner: string) {
  expect((await listEvidence(owner)).map(({ name, sha256 }) => [name, sha256])).toEqual([
    ["我的.pdf", printOf(mine)],
  ]);
  expect(await originalsOf(owner)).toEqual(new Set([printOf(mine)]));
}

test("What the owner sends after its ZIP has come stays when the reading is taken out", async () => {
  const owner = await newOwner();
  await readZip(owner);
  await send(owner, mine);
  await takeOut(owner);
  await expectOnlyMine(owner);
});

test("What the owner sends before the ZIP reaches it stays when the reading is taken out", async () => {
  const owner = await newOwner();
  await addCase(owner, CaseFile.parse(named));
  await send(owner, mine);
  await readZip(owner);
  await takeOut(owner);
  await expectOnlyMine(owner);
});

test("What the owner sends while its reading is taken out stays", async () => {
  const owner = await newOwner();
  await addCase(owner, CaseFile.parse(named));
  const steps = vi.spyOn(db().step, "findMany");
  // Once the rows to go are known: what shows a step is asked for last.
  steps.mockImplementationOnce((async () => {
    await send(owner, mine);
    return [];
  }) as never);
  steps.mockImplementationOnce((async () => {
    await send(owner, mine);
    return [];
  }) as never);
  await takeOut(owner);
  steps.mockRestore();
  await expectOnlyMine(owner);
});

test("What was sent in one space and told in the other is the owner's when both become one", async () => {
  const [account, device] = [await newOwner(), await newOwner()];
  await addCase(account, CaseFile.parse(named));
  await send(device, mine);
  await moveEverything(device, account, async () => {});
  await takeOut(account);
  expect((await listEvidence(account)).map(({ sha256 }) => sha256)).toEqual([printOf(mine)]);
  expect((await originalsOf(account)).size).toBe(1);
});

test("A note of case data is no own one when two spaces become one; an own one of the same words is", async () => {
  const merged = async (note: string) => {
    const [account, device] = [await newOwner(), await newOwner()];
    await send(account, mine);
    const [own] = await listEvidence(account);
    await describeEvidence(account, own?.id ?? "", { note });
    await addCase(device, CaseFile.parse(named));
    await moveEverything(device, account, async () => {});
    const one = (await listEvidence(account)).find(({ sha256 }) => sha256 === printOf(mine));
    return [one?.note, one?.isNoteTold ?? false];
  };
  expect(await merged("")).toEqual(["别人写的", true]);
  expect(await merged("我写的")).toEqual(["我写的\n别人写的", true]);
  expect(await merged("别人写的")).toEqual(["别人写的", false]);
});

/** What somebody else's case says of a file that the owner has sent as well. */
const theirs = {
  ...named,
  complainant: { ...nobody, name: "别人" },
  evidence: evidence.map((one) => ({ ...one, kind: "recording", takenAt: "2020-02-02T02:02:00.000Z" })),
};

async function expectNothingTheirs(owner: string) {
  const one = (await listEvidence(owner)).find(({ sha256 }) => sha256 === printOf(mine));
  const { kind, takenAt, note, isNoteTold = false, isAnothers = false } = one ?? {};
  expect({ kind, takenAt, note, isNoteTold, isAnothers }).toEqual({
    ...{ kind: "other", takenAt: null, note: "", isNoteTold: false, isAnothers: false },
  });
}

async function withTheirs() {
  const owner = await newOwner();
  await saveComplainant(owner, { ...nobody, name: "我" });
  await addCase(owner, CaseFile.parse(theirs), { isAnothersTaken: true });
  return owner;
}

test("What somebody else's case says of a file is not the owner's word once the owner sends it", async () => {
  const owner = await withTheirs();
  await send(owner, mine);
  await expectNothingTheirs(owner);
});

test.each(["from", "into"])("Nor is it when two spaces become one, %s the one that has it", async (way) => {
  const [one, other] = [await withTheirs(), await newOwner()];
  await send(other, mine);
  const [from, to] = way === "from" ? [one, other] : [other, one];
  await moveEverything(from, to, async () => {});
  await expectNothingTheirs(to);
});
