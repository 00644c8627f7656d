import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { addCaller, findCaller } from "@/lib/store/callers";
import { addCall, callVersions, editCall, findCall, listCalls } from "@/lib/store/calls";
import { findComplaint, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { importOfFile } from "@/lib/store/imports";
import { attach } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test.each(["a\\b", "\\", "100%", "a_b", "'; DROP TABLE x; --", "😀", "Ｑ", "ｶﾞ", "\u202Ertl"])(
  "%s is found again, and nothing else with it",
  async (word) => {
    const owner = await newOwner();
    const { id } = await addCall(owner, said({ note: `前${word}后` }));
    await addCall(owner, said({ note: "别的 ab 100 a-b" }));
    const page = await listCalls(owner, { search: word });
    expect(page.calls.map((call) => call.id)).toEqual([id]);
  },
);

test("A character that no keyboard makes is left out, and half of one is no fault", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ note: "前\0后\uD800" }));
  await editCall(owner, id, said({ note: "改\0过" }));
  expect((await findCall(owner, id))?.note).toBe("改过");
  expect((await callVersions(owner, id))[0]?.said.note).toMatch(/^前后/);
  const complaint = await startComplaint(owner, "12321", [id], { ...noAnswers, ownWords: "字\0\uD800" });
  expect((await findComplaint(owner, complaint))?.answers.ownWords).toMatch(/^字/);
});

test("Text stands in the order of its characters, whatever language the database was made for", async () => {
  const owner = await newOwner();
  const numbers = ["a", "B", "Z", "é", "中", "一", "10", "9", "Ａ"];
  const id = await addCaller(owner, { name: "x", note: "", numbers });
  expect((await findCaller(owner, id ?? ""))?.numbers).toEqual([...numbers].sort());
});

test("Of two imports of one file the one that is saved counts, not the one that is not", async () => {
  const owner = await newOwner();
  const { id: evidenceId } = await attach(owner, "文件", []);
  const one = { ownerId: owner, evidenceId, name: "", format: "x", hints: {} };
  const [saved, begun] = [new Date("2026-09-01"), new Date("2026-09-02")];
  await db().import.create({
    data: { ...one, id: "saved", state: "saved", savedAt: saved, startedAt: saved },
  });
  await db().import.create({ data: { ...one, id: "open", state: "read", startedAt: begun } });
  expect((await importOfFile(owner, evidenceId))?.id).toBe("saved");
});
