import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { db } from "@/lib/store/db";
import { inTurnOf } from "@/lib/store/file-turns";
import { derivedPath } from "@/lib/store/files/places";
import { giveUpImport } from "@/lib/store/give-up-import";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { saveImport } from "@/lib/store/import-save";
import { findImport } from "@/lib/store/imports";
import { across, spaceOf } from "@/lib/store/named-turns";
import { receiveCase } from "@/lib/store/receive-case";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { rightCopy } from "@/lib/store/right-copy";
import { sidewaysPhoto } from "../evidence/samples";
import { longImport } from "../fixtures/long-import";
import { unwatched } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";
import { unlimited } from "../fixtures/unlimited";

freshDataDir();

type Lock = (owner: string, work: () => Promise<void>) => Promise<void>;
const here: Lock = inTurnOf;
const inAnotherProcess: Lock = (owner, work) => across()([spaceOf(owner)], work);

/** The space of one visitor is at something long, until it is let go. */
async function busy(owner: string, lock: Lock) {
  let [begin, end] = [() => {}, () => {}];
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const work = new Promise<void>((resolve) => (end = resolve));
  const over = lock(owner, () => {
    begin();
    return work;
  });
  await begun;
  return { end, over };
}

async function toSave(owner: string, many: number): Promise<string> {
  const id = await longImport(owner, { many });
  await db().import.update({ where: { id }, data: { state: "read" } });
  return id;
}

/** Rows that were read from a file of their own. */
async function withFile(owner: string): Promise<string> {
  const [id, evidenceId] = [await toSave(owner, 2_500), crypto.randomUUID()];
  const sha256 = createHash("sha256").update(evidenceId).digest("hex");
  const file = { kind: "phone-log", name: "x", mime: "application/xml", size: 1, sha256 };
  const at = { receivedAt: new Date(), originalStatus: "stored" };
  await db().evidence.create({ data: { id: evidenceId, ownerId: owner, ...at, ...file } });
  await db().import.update({ where: { id }, data: { evidenceId } });
  return id;
}

async function photo(owner: string): Promise<string> {
  const body = new Blob([new Uint8Array(await sidewaysPhoto())]).stream();
  const answer = await receiveEvidence(owner, body, { name: "a", kind: null, callIds: [], announced: null });
  if (answer.kind !== "ok") throw new Error("not received");
  return answer.value.evidence.sha256;
}

const file = {
  format: "qingjing-case",
  version: 1,
  calls: [{ id: "c", number: "170", at: "2026-09-10T10:00" }],
};
const takeCase = (owner: string, blanks: number) =>
  receiveCase(owner, new Blob([JSON.stringify(file), " ".repeat(blanks)]).stream(), null, {
    unpacking: unlimited,
  });

/** What has a turn that everybody shares, and needs the lock of its space: made ready, and then done. */
const works: Record<string, (owner: string) => Promise<() => Promise<unknown>>> = {
  "a short import to save": async (owner) => {
    const id = await toSave(owner, 3);
    return async () => expect(await saveImport(owner, id, unwatched)).toMatchObject({ saved: 3 });
  },
  "a long import to save": async (owner) => {
    const id = await toSave(owner, 2_500);
    return async () => expect(await saveImport(owner, id, unwatched)).toMatchObject({ saved: 2_500 });
  },
  "a long import to give up": async (owner) => {
    const id = await withFile(owner);
    return async () => expect(await giveUpImport(owner, id)).toBe(true);
  },
  "a case": async (owner) => async () => expect(await takeCase(owner, 0)).toMatchObject({ calls: 1 }),
  "a large case": async (owner) => async () =>
    expect(await takeCase(owner, 3 * 1024 * 1024)).toMatchObject({ calls: 1 }),
  "a picture to be made anew in a long letter": async (owner) => {
    const sha256 = await photo(owner);
    rmSync(derivedPath(owner, sha256, "copy"));
    return () => inHeavyTurn(owner, async () => expect(await rightCopy(owner, sha256)).not.toBeNull(), 2_500);
  },
};

const cases = [here, inAnotherProcess].flatMap((lock, nth) =>
  Object.keys(works).map((what) => [what, ["this process", "another"][nth] ?? "", lock] as const),
);

test.each(cases)(
  "Whoever waits with %s until his space is free, which %s has, holds up nobody else with the same",
  async (what, _, lock) => {
    const [one, other] = [await newOwner(), await newOwner()];
    const [his, others] = [await works[what]?.(one), await works[what]?.(other)];
    const space = await busy(one, lock);
    let isDone = false;
    const waiting = his?.().then(() => (isDone = true));
    await setTimeout(500);
    const served = await Promise.race([others?.().then(() => "served"), setTimeout(30_000)]);
    expect([served, isDone]).toEqual(["served", false]);
    space.end();
    await Promise.all([space.over, waiting]);
    expect(isDone).toBe(true);
  },
);

test("Who leaves while his space is busy saves nothing, and waits no longer", async () => {
  const owner = await newOwner();
  const id = await toSave(owner, 3);
  const space = await busy(owner, here);
  const left = new AbortController();
  const saved = saveImport(owner, id, { ...unwatched, signal: left.signal });
  await setTimeout(1_000);
  left.abort(new Error("left"));
  expect(await saved).toBeNull();
  space.end();
  await space.over;
  expect(await findImport(owner, id)).toMatchObject({ state: "read", saved: 0 });
});
