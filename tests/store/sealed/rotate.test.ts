import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { readCase } from "@/lib/store/case";
import { checkStore } from "@/lib/store/check/check-store";
import { findComplaint, saveComplaint } from "@/lib/store/complaints";
import { db, unsealedDb } from "@/lib/store/db";
import { originalPath } from "@/lib/store/files/places";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { keyring } from "@/lib/store/sealed/keys";
import { keysInUse } from "@/lib/store/sealed/keys-in-use";
import { rotateRows, sealAnew, staleColumns } from "@/lib/store/sealed/rotate";
import { rowsOf } from "@/lib/store/sealed/tables";
import { rotate } from "@/scripts/keys/rotate";
import { fillSpace } from "../../fixtures/filled-space";
import { formerText } from "../../fixtures/former-text";
import { giveKeys, newKey, withoutKeys } from "../../fixtures/keys";
import { smallSpace } from "../../fixtures/small-space";
import { freshDataDir, newOwner } from "../../fixtures/space";

freshDataDir();
withoutKeys();

const silently = () => {};
const [older, newer] = [newKey(), newKey()];

/** The case without the moment at which it was read. */
async function told(owner: string) {
  const { savedAt: _, ...rest } = await readCase(owner);
  return rest;
}

async function filled(...keys: string[]) {
  giveKeys(...keys);
  await fitKeys();
  return smallSpace("原话");
}

/** The names under which values and files are sealed; "" in the clear. */
async function inUse(): Promise<string[]> {
  const { values, files } = await keysInUse();
  return [...new Set([...values.keys(), ...files.keys()])];
}

async function wrong(): Promise<string[]> {
  return (await checkStore()).flatMap((part) => part.wrong);
}

test("What stood in the clear is sealed, says the same, and was changed by nobody", async () => {
  const owner = await newOwner();
  const { sha256 } = await fillSpace(owner, "原话");
  const before = await told(owner);
  expect(await inUse()).toEqual([""]);
  giveKeys(newer);
  await fitKeys();
  expect(await rotate(silently)).toBe(0);
  expect(await inUse()).toEqual([keyring()[0]?.id]);
  expect(await told(owner)).toEqual(before);
  expect(await wrong()).toEqual([]);
  expect(readFileSync(originalPath(owner, sha256)).includes("原话")).toBe(false);
});

test("After a rotation the old key may go", async () => {
  const { owner } = await filled(older);
  const before = await told(owner);
  giveKeys(newer, older);
  await fitKeys();
  expect(await rotate(silently)).toBe(0);
  giveKeys(newer);
  await fitKeys();
  expect(await told(owner)).toEqual(before);
  expect(await wrong()).toEqual([]);
});

test("Before the rotation has come to its end the old key may not go", async () => {
  await filled(older);
  giveKeys(newer, older);
  await fitKeys();
  await rotateRows().next();
  giveKeys(newer);
  await expect(fitKeys()).rejects.toThrow("没有密钥");
});

test("A row that is changed while it is sealed anew keeps the change", async () => {
  const { call, complaint, owner } = await filled(older);
  giveKeys(newer, older);
  const rows = { Call: await stored("Call", call), Complaint: await stored("Complaint", complaint) };
  await db().call.update({ where: { id: call }, data: { words: "改过的话" } });
  await saveComplaint(owner, complaint, { answers: { ...noAnswers, ownWords: "改过的话" } });
  for (const table of ["Call", "Complaint"] as const)
    expect(await sealAnew(table, rows[table], staleColumns(table, rows[table])), table).toBe(false);
  expect((await db().call.findUnique({ where: { id: call } }))?.words).toBe("改过的话");
  expect((await findComplaint(owner, complaint))?.answers.ownWords).toBe("改过的话");
});

async function stored(table: "Call" | "Complaint", id: string) {
  for await (const row of rowsOf(table, ["updatedAt"])) if (row.id === id) return row;
  throw new Error("no such row");
}

test("What an earlier version sealed with the same key is sealed anew, and says the same", async () => {
  const { call } = await filled(newer);
  const former = formerText("从前的话", `Call.words ${call}`);
  await db().$executeRaw`UPDATE "Call" SET "words" = ${former} WHERE "id" = ${call}`;
  const stored = async () => (await unsealedDb().call.findUnique({ where: { id: call } }))?.words;
  expect((await db().call.findUnique({ where: { id: call } }))?.words).toBe("从前的话");
  expect((await keysInUse()).former).toEqual({ values: 1, files: 0 });
  expect(await rotate(silently)).toBe(0);
  expect((await keysInUse()).former).toEqual({ values: 0, files: 0 });
  expect(await stored()).toMatch(/^qj2\./);
  expect((await db().call.findUnique({ where: { id: call } }))?.words).toBe("从前的话");
  expect(await wrong()).toEqual([]);
});

test("What cannot be opened is left as it is, and said at the end", async () => {
  const { call } = await filled(older);
  await db().$executeRaw`UPDATE "Call" SET "words" = "note" WHERE "id" = ${call}`;
  const before = await unsealedDb().call.findUnique({ where: { id: call } });
  giveKeys(newer, older);
  await fitKeys();
  expect(await rotate(silently)).toBe(1);
  expect((await unsealedDb().call.findUnique({ where: { id: call } }))?.words).toBe(before?.words);
  await fitKeys();
  expect(await db().keyCheck.count()).toBe(2);
});
