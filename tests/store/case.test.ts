import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCall, allCalls, callVersions, editCall, findCall, readBackAt } from "@/lib/store/calls";
import { addCase, readCase } from "@/lib/store/case";
import { complainantOf } from "@/lib/store/complainant";
import { findLetter, issueLetter, listComplaints } from "@/lib/store/complaints";
import { countEverything, deleteEverything } from "@/lib/store/owner";
import sample from "@/prisma/sample-case.json";
import { asTold } from "../fixtures/as-told";
import { emptyDraft, fillSpace } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

/** As it comes out of the browser's download and goes in again. */
async function written(owner: string): Promise<CaseFile> {
  return CaseFile.parse(JSON.parse(JSON.stringify(await readCase(owner))));
}

function timeless({ savedAt: _, ...file }: CaseFile) {
  return file;
}

test("A case read into an empty space is the same case", async () => {
  const owner = await newOwner();
  await fillSpace(owner, "话");
  const file = await written(owner);
  await deleteEverything(owner);
  const next = await newOwner();
  await addCase(next, file);
  expect(asTold(await written(next))).toEqual(asTold(file));
});

test("Reading a case in twice adds nothing the second time", async () => {
  const owner = await newOwner();
  await fillSpace(owner, "话");
  const file = await written(owner);
  await addCase(owner, file);
  expect(timeless(await written(owner))).toEqual(timeless(file));
});

test("A case of another space comes in whole, and leaves the other space alone", async () => {
  const [owner, next] = [await newOwner(), await newOwner()];
  await fillSpace(owner, "话");
  const file = await written(owner);
  await addCase(next, file);
  await addCase(next, file);
  expect(await countEverything(next)).toEqual(await countEverything(owner));
  expect(timeless(await written(owner))).toEqual(timeless(file));
  const [complaint] = await listComplaints(next);
  expect((await findLetter(next, complaint?.id ?? ""))?.draft.letter.title).toBe("话");
});

test("A call that came by case data says when it was read, to its owner alone; one written here says nothing", async () => {
  const [owner, next] = [await newOwner(), await newOwner()];
  const { id } = await addCall(owner, said({ note: "当时" }));
  const file = await written(owner);
  await deleteEverything(owner);
  const before = new Date().toISOString();
  await addCase(next, file);
  const own = await addCall(next, said({ note: "这里写的" }));
  expect((await readBackAt(next, id)) ?? "").toSatisfy((at: string) => at >= before);
  expect(await readBackAt(next, own.id)).toBeNull();
  expect(await readBackAt(owner, id)).toBeNull();
});

test("What a call says stays; what the file says of it becomes an earlier version", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ note: "当时" }));
  const file = await written(owner);
  await editCall(owner, id, said({ note: "后来" }));
  file.calls = file.calls.map((call) => ({ ...call, note: "另一台设备上写的" }));
  await addCase(owner, file);
  expect((await findCall(owner, id))?.note).toBe("后来");
  const notes = (await callVersions(owner, id)).map((version) => version.said.note);
  expect(notes.sort()).toEqual(["另一台设备上写的", "当时"].sort());
});

const printOf = (draft: object) => createHash("sha256").update(JSON.stringify(draft)).digest("hex");

test("Two letters that both were version 1 are both kept", async () => {
  const owner = await newOwner();
  const { complaint } = await fillSpace(owner, "这封");
  const file = await written(owner);
  const other = { ...emptyDraft, letter: { ...emptyDraft.letter, title: "那封" } };
  file.complaints = file.complaints.map((one) => ({
    ...one,
    letters: one.letters.map((letter) => ({ ...letter, draft: other, sha256: printOf(other) })),
  }));
  await addCase(owner, file);
  const titles = [1, 2].map(
    async (version) => (await findLetter(owner, complaint, version))?.draft.letter.title,
  );
  expect(await Promise.all(titles)).toEqual(["这封", "那封"]);
  expect(await issueLetter(owner, complaint, emptyDraft, [], new Date())).toEqual({ version: 3 });
});

test("Two hand-written cases that both begin at c1 do not meet", async () => {
  const owner = await newOwner();
  const at = "2026-09-08T10:26";
  const file = (number: string) =>
    CaseFile.parse({ format: "qingjing-case", version: 1, calls: [{ number, at }] });
  await addCase(owner, file("17090000001"));
  await addCase(owner, file("17090000002"));
  await addCase(owner, file("17090000002"));
  expect((await allCalls(owner)).map(({ number }) => number).sort()).toEqual(["17090000001", "17090000002"]);
});

test("The sample case comes in with its person and every call", async () => {
  const owner = await newOwner();
  const file = CaseFile.parse(sample);
  await addCase(owner, file);
  expect(await complainantOf(owner)).toEqual(file.complainant);
  expect(await allCalls(owner)).toHaveLength(file.calls.length);
});
