import { existsSync, readdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import type { Draft } from "@/lib/complaints/drafted";
import { addCall, deleteCall, listCalls, restoreCall } from "@/lib/store/calls";
import { startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { deleteEvidence } from "@/lib/store/delete-evidence";
import { describeEvidence, findEvidence, linkEvidence, listEvidence } from "@/lib/store/evidence";
import {
  countedOfCall,
  countSupported,
  listCounted,
  listOutlined,
  listRecordings,
} from "@/lib/store/evidence-list";
import { originalsOf, removeFile } from "@/lib/store/files";
import { derivedPath, incomingDir, originalPath, ownerDir } from "@/lib/store/files/places";
import { evidenceForLetter, evidenceOfCalls } from "@/lib/store/letter-evidence";
import { issueLetter } from "@/lib/store/letters";
import { stateOfMatter } from "@/lib/store/matters";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { amr, pdf, picture, sample, sidewaysPhoto, wav } from "../evidence/samples";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";
import { takeNoMore } from "../fixtures/tables";

freshDataDir();

const call = said();
const plain = { kind: null, callIds: [] as string[], announced: null };

async function send(owner: string, bytes: Uint8Array, sent: { name?: string; callIds?: string[] } = {}) {
  const body = new Blob([new Uint8Array(bytes)]).stream();
  return receiveEvidence(owner, body, { ...plain, name: "a", ...sent });
}

async function kept(owner: string, bytes: Uint8Array, callIds: string[] = []) {
  const answer = await send(owner, bytes, { callIds });
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer));
  return answer.value.evidence;
}

describe("What arrives", () => {
  test("A recording is kept as it came, with its length and the calls it supports", async () => {
    const owner = await newOwner();
    const { id } = await addCall(owner, call);
    const one = await kept(owner, amr(375), [id]);
    expect(one).toMatchObject({
      kind: "recording",
      mime: "audio/amr",
      seconds: 7.5,
      callIds: [id],
      takenAt: null,
    });
    expect(readFileSync(originalPath(owner, one.sha256)).equals(amr(375))).toBe(true);
  });

  test("Its own time is offered and not taken", async () => {
    const one = await kept(await newOwner(), sample("tone.m4a"));
    expect(one).toMatchObject({ offeredAt: "2026-09-14T02:05:00.000Z", takenAt: null });
  });

  test("The same bytes again are recognised, and the new call is added to the first", async () => {
    const owner = await newOwner();
    const [first, second] = [await addCall(owner, call), await addCall(owner, call)];
    const one = await kept(owner, wav(1), [first.id]);
    const again = await send(owner, wav(1), { name: "another name", callIds: [second.id] });
    expect(again).toMatchObject({ kind: "ok", value: { known: true, evidence: { id: one.id, name: "a" } } });
    expect(new Set((await listEvidence(owner))[0]?.callIds)).toEqual(new Set([first.id, second.id]));
  });

  test("A row without its original gets it back with the same file, copy included", async () => {
    const owner = await newOwner();
    const photo = await sidewaysPhoto();
    const one = await kept(owner, photo);
    await removeFile(owner, one.sha256);
    await db().evidence.update({ where: { id: one.id }, data: { hasCopy: false } });
    expect(await originalsOf(owner)).toEqual(new Set());
    expect(await send(owner, photo)).toMatchObject({
      value: { known: true, evidence: { id: one.id, hasCopy: true } },
    });
    expect(await originalsOf(owner)).toEqual(new Set([one.sha256]));
  });

  test("The same bytes twice at once become one", async () => {
    const owner = await newOwner();
    const answers = await Promise.all([send(owner, wav(1)), send(owner, wav(1)), send(owner, wav(1))]);
    expect(answers.map((one) => one.kind)).toEqual(["ok", "ok", "ok"]);
    expect(await listEvidence(owner)).toHaveLength(1);
  });

  test("What is not accepted leaves nothing", async () => {
    const owner = await newOwner();
    const answer = await send(owner, Buffer.from("<script>alert(1)</script>"), { name: "照片.jpg" });
    expect(answer).toMatchObject({ kind: "refused", reasons: [{ code: "not-accepted" }] });
    expect([await listEvidence(owner), readdirSync(incomingDir()), existsSync(ownerDir(owner))]).toEqual([
      [],
      [],
      false,
    ]);
  });

  test("What cannot be recorded leaves no file", async () => {
    const owner = await newOwner();
    await takeNoMore("Evidence");
    await expect(send(owner, wav(1))).rejects.toThrow();
    expect([readdirSync(incomingDir()), readdirSync(ownerDir(owner))]).toEqual([[], []]);
  });

  test("What arrives in a space that has ended leaves nothing", async () => {
    expect(await send("nobody", wav(1))).toMatchObject({ reasons: [{ code: "not-here" }] });
    expect([readdirSync(incomingDir()), existsSync(ownerDir("nobody"))]).toEqual([[], false]);
  });

  test("Another owner's call cannot be linked", async () => {
    const [owner, other] = [await newOwner(), await newOwner()];
    const { id } = await addCall(other, call);
    expect((await kept(owner, wav(1), [id])).callIds).toEqual([]);
  });
});

describe("Pictures get an upright copy", () => {
  /** Mean red of the right quarter and of the left half of a JPEG. */
  async function redness(file: string) {
    const { width = 0, height = 0 } = await sharp(file).metadata();
    const red = async (left: number, w: number) =>
      (await sharp(await sharp(file).extract({ left, top: 0, width: w, height }).toBuffer()).stats())
        .channels[0]?.mean ?? 0;
    return { width, height, right: await red(width - 12, 12), left: await red(0, width / 2) };
  }

  test.each([
    ["A photo held sideways", () => sidewaysPhoto()],
    ["A HEIC photo held sideways", async () => sample("turned.heic")],
  ])("%s stands upright in its copy, and stays sideways in the original", async (_, make) => {
    const owner = await newOwner();
    const bytes = await make();
    const one = await kept(owner, bytes);
    expect(one).toMatchObject({ width: 64, height: 96, hasCopy: true });
    const copy = await redness(derivedPath(owner, one.sha256, "copy"));
    expect(copy).toMatchObject({ width: 64, height: 96 });
    expect([copy.right < 40, copy.left > 150]).toEqual([true, true]);
    expect(readFileSync(originalPath(owner, one.sha256)).equals(bytes)).toBe(true);
  });

  test("A large one fits 1400×2000, its thumbnail 360×720, on white", async () => {
    const owner = await newOwner();
    const clear = sharp({
      create: { width: 3000, height: 3000, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const one = await kept(owner, await clear.png().toBuffer());
    const copy = await sharp(derivedPath(owner, one.sha256, "copy")).stats();
    expect(copy.channels.map(({ mean }) => mean)).toEqual([255, 255, 255]);
    const sizes = ["copy", "thumb"] as const;
    const widths = sizes.map(
      async (which) => (await sharp(derivedPath(owner, one.sha256, which)).metadata()).width,
    );
    expect([one.width, ...(await Promise.all(widths))]).toEqual([3000, 1400, 360]);
  });

  test("A picture that cannot be opened is kept without a copy", async () => {
    const owner = await newOwner();
    const one = await kept(owner, (await picture().png().toBuffer()).subarray(0, 60));
    expect(one).toMatchObject({ mime: "image/png", hasCopy: false, width: null });
    expect(readdirSync(ownerDir(owner))).toEqual([one.sha256]);
  });
});

describe("Evidence and its calls", () => {
  test("One file may support several calls, and be found by each", async () => {
    const owner = await newOwner();
    const [first, second, third] = [
      await addCall(owner, call),
      await addCall(owner, call),
      await addCall(owner, call),
    ];
    const one = await kept(owner, wav(1), [first.id]);
    await linkEvidence(owner, one.id, [second.id, third.id]);
    expect(await evidenceOfCalls(owner, [first.id])).toEqual([]);
    expect((await evidenceOfCalls(owner, [third.id])).map(({ id }) => id)).toEqual([one.id]);
  });

  test("A deleted call is not counted, and is linked again when it comes back", async () => {
    const owner = await newOwner();
    const { id } = await addCall(owner, call);
    const one = await kept(owner, wav(1), [id]);
    await deleteCall(owner, id);
    await linkEvidence(owner, one.id, []);
    expect((await findEvidence(owner, one.id))?.callIds).toEqual([]);
    await restoreCall(owner, id);
    expect((await findEvidence(owner, one.id))?.callIds).toEqual([id]);
  });

  test("The user says what it is; what is not said stays", async () => {
    const owner = await newOwner();
    const one = await kept(owner, sample("tone.m4a"));
    await describeEvidence(owner, one.id, { kind: "refusal", takenAt: one.offeredAt });
    await describeEvidence(owner, one.id, { note: "0:52说了不要再打" });
    expect(await findEvidence(owner, one.id)).toMatchObject({
      kind: "refusal",
      note: "0:52说了不要再打",
      takenAt: one.offeredAt,
    });
  });

  test("Nobody else finds it, links it, describes it, deletes it", async () => {
    const [owner, other] = [await newOwner(), await newOwner()];
    const one = await kept(owner, wav(1));
    expect(await findEvidence(other, one.id)).toBeNull();
    expect(await linkEvidence(other, one.id, [])).toBe(false);
    expect(await describeEvidence(other, one.id, { note: "x" })).toBe(false);
    expect(await deleteEvidence(other, one.id)).toBeNull();
    expect(await findEvidence(owner, one.id)).toEqual(one);
  });
});

describe("Deleting evidence", () => {
  test("Takes row, original and copies", async () => {
    const owner = await newOwner();
    const one = await kept(owner, await picture().png().toBuffer());
    expect(readdirSync(ownerDir(owner))).toHaveLength(3);
    expect(await deleteEvidence(owner, one.id)).toEqual({ kind: "ok", value: undefined });
    expect([readdirSync(ownerDir(owner)), await listEvidence(owner)]).toEqual([[], []]);
  });

  test("Is refused while an issued letter names it", async () => {
    const owner = await newOwner();
    const { id } = await addCall(owner, call);
    const one = await kept(owner, wav(1), [id]);
    const complaint = await startComplaint(owner, "12321", [id], noAnswers);
    await issueLetter(owner, complaint, {} as Draft, [one], new Date("2026-10-09T02:00:00Z"));
    expect(await deleteEvidence(owner, one.id)).toMatchObject({ reasons: [{ code: "named-in-letter" }] });
    expect(existsSync(originalPath(owner, one.sha256))).toBe(true);
  });
});

describe("What a letter may name", () => {
  test("Identity papers belong to the person, whatever calls they are linked to", async () => {
    const owner = await newOwner();
    const { id: one } = await addCall(owner, call);
    const { id: other } = await addCall(owner, call);
    const papers = await kept(owner, pdf);
    await describeEvidence(owner, papers.id, { kind: "identity" });
    const recording = await kept(owner, wav(1), [other]);
    const named = async (id: string) => (await evidenceForLetter(owner, [id])).map((each) => each.id);
    expect(await named(one)).toEqual([papers.id]);
    expect(await named(other)).toEqual([recording.id, papers.id]);
  });
});

test("A list says how many calls a piece supports, and of what is heard which", async () => {
  const owner = await newOwner();
  const [one, other] = [await addCall(owner, call), await addCall(owner, call)];
  await send(owner, wav(1), { callIds: [one.id] });
  await send(owner, await picture().png().toBuffer(), { callIds: [one.id, other.id] });
  await deleteCall(owner, other.id);
  const ids = (await listOutlined(owner)).map(({ id }) => id);
  expect((await listCounted(owner, ids)).map(({ links }) => links)).toEqual([1, 1]);
  expect((await countedOfCall(owner, one.id)).map(({ mime }) => mime.split("/")[0])).toEqual([
    "audio",
    "image",
  ]);
  expect((await listRecordings(owner, ids)).map(({ callIds }) => callIds)).toEqual([[one.id]]);
  expect(await countSupported(owner)).toEqual({ calls: 1, messages: 0 });
});

test("A call counts as supported only when the original of what supports it is here", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, call);
  await send(owner, wav(1), { callIds: [id] });
  await db().evidence.updateMany({ where: { ownerId: owner }, data: { originalStatus: "not-received" } });
  expect(await countSupported(owner)).toEqual({ calls: 0, messages: 0 });
  expect((await listCalls(owner, { only: "with-evidence" })).calls).toEqual([]);
  expect((await stateOfMatter(owner, call.category)).evidence).toBe(0);
});
