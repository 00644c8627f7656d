import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changedWords } from "@/lib/evidence/changed";
import { readCase } from "@/lib/store/case";
import { findIntactLetter, findLetter, issueLetter } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { openFile } from "@/lib/store/files";
import { originalPath } from "@/lib/store/files/places";
import { checkOriginal, glanceAtOriginal } from "@/lib/store/original-state";
import { emptyDraft } from "../fixtures/filled-space";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { smallSpace } from "../fixtures/small-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
withoutKeys();

async function filled() {
  const space = await smallSpace("原话");
  return { ...space, letter: { where: { id: space.letter } } };
}

/** The fault as a page gets it. */
async function faultOf(work: Promise<unknown>) {
  return changedWords(await work.catch((fault: unknown) => fault))?.title;
}

test("A letter issued by an id with a sign that no database keeps is the letter of that complaint", async () => {
  const { owner, complaint } = await filled();
  const issued = await issueLetter(owner, `${complaint}\0`, emptyDraft, [], new Date());
  expect(await findLetter(owner, complaint, issued?.version)).toMatchObject({ draft: emptyDraft });
});

test("Without a version the letter is the last that was issued here, and not one that a case file brought later", async () => {
  const { owner, complaint, letter } = await filled();
  const own = await db().issuedLetter.findUniqueOrThrow(letter);
  const told = {
    ...own,
    id: crypto.randomUUID(),
    version: own.version + 1,
    whole: "",
    caseDataAt: new Date(),
  };
  await db().issuedLetter.create({ data: told });
  expect(await findLetter(owner, complaint)).toMatchObject({ version: own.version, caseDataAt: null });
  expect(await findLetter(owner, complaint, told.version)).toMatchObject({ version: told.version });
  await db().issuedLetter.delete(letter);
  expect(await findLetter(owner, complaint)).toMatchObject({ version: told.version });
});

const changes = {
  "its words": { draft: '{"letter":{"title":"别的话"},"checklist":[]}' },
  "its list": { evidence: "[]" },
  "its date": { issuedAt: new Date("2026-10-10T03:00:00.000Z") },
  "its version": { version: 7 },
};

test("A letter whose words, list, date or version were changed is not shown as issued", async () => {
  const { owner, complaint, letter } = await filled();
  const whole = await db().issuedLetter.findUniqueOrThrow(letter);
  for (const [what, data] of Object.entries(changes)) {
    await db().issuedLetter.update({ ...letter, data: { ...whole, ...data } });
    expect(await faultOf(findLetter(owner, complaint)), what).toBe("这封信和当时出的不一样了");
    expect(await findIntactLetter(owner, complaint), what).toBeNull();
  }
  expect((await readCase(owner)).complaints[0]?.letters).toEqual([]);
});

test("New words under a new fingerprint of the words are noticed too", async () => {
  const { owner, complaint, letter } = await filled();
  const draft = '{"letter":{"title":"别的话"},"checklist":[]}';
  const sha256 = createHash("sha256").update(draft).digest("hex");
  await db().issuedLetter.update({ ...letter, data: { draft, sha256 } });
  await expect(findLetter(owner, complaint)).rejects.toThrow("changed after it was issued");
});

test("A letter from before all of it had a fingerprint is known by its words", async () => {
  const { owner, complaint, letter } = await filled();
  await db().issuedLetter.update({ ...letter, data: { whole: "" } });
  expect((await findLetter(owner, complaint))?.draft.letter.title).toBe("原话");
  await db().issuedLetter.update({ ...letter, data: { draft: "{}" } });
  await expect(findLetter(owner, complaint)).rejects.toThrow("changed after it was issued");
});

test("A changed byte of a sealed letter is said, and nothing of it shown", async () => {
  giveKeys(newKey());
  const { owner, complaint } = await filled();
  await db().$executeRaw`UPDATE "IssuedLetter" SET "draft" = substr("draft", 1, 40)
    || CASE WHEN substr("draft", 41, 1) = 'A' THEN 'B' ELSE 'A' END || substr("draft", 42)`;
  expect(await faultOf(findLetter(owner, complaint))).toBe("存着的内容被改过");
});

test("An original that was changed on disk is never read to its end", async () => {
  const { owner, sha256 } = await filled();
  const file = originalPath(owner, sha256);
  const size = readFileSync(file).length;
  expect(await checkOriginal(owner, { sha256, size })).toBe("there");
  chmodSync(file, 0o644);
  writeFileSync(file, Buffer.alloc(size, 65));
  expect(await checkOriginal(owner, { sha256, size })).toBe("changed");
  expect(await glanceAtOriginal(owner, { sha256, size })).toBe("changed");
  const stream = await openFile(owner, sha256);
  expect(await faultOf(new Response(stream).arrayBuffer())).toBe("这份原件和收到时不一样了");
});

test("Of a large original a glance sees that it was cut", async () => {
  const { owner, sha256 } = await filled();
  expect(await glanceAtOriginal(owner, { sha256, size: 50_000_000 })).toBe("changed");
  expect(await glanceAtOriginal(owner, { sha256: "0".repeat(64), size: 50_000_000 })).toBe("gone");
});
