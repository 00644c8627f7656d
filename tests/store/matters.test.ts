import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { addCall, deleteCall } from "@/lib/store/calls";
import { startComplaint } from "@/lib/store/complaints";
import { mattersOf, stateOfMatter } from "@/lib/store/matters";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test("Matters count their calls, the one with the newest call first", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ category: 7, at: "2026-10-01T02:00:00.000Z" }));
  await addCall(owner, said({ category: 22, how: null, at: "2026-10-02T02:00:00.000Z" }));
  await addCall(owner, said({ category: 22, how: "person", at: "2026-09-02T02:00:00.000Z" }));
  await addCall(owner, said({ category: 22, kind: "sms", how: null, at: "2026-09-01T02:00:00.000Z" }));
  expect(await mattersOf(owner)).toEqual([
    { category: 22, count: { calls: 2, messages: 1 }, unfinished: { calls: 1, messages: 0 } },
    { category: 7, count: { calls: 1, messages: 0 }, unfinished: { calls: 0, messages: 0 } },
  ]);
});

test("A deleted call counts nowhere", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ category: 7 }));
  await deleteCall(owner, id);
  expect(await mattersOf(owner)).toEqual([]);
});

test("A matter knows the complaints about its own calls only", async () => {
  const owner = await newOwner();
  const one = await addCall(owner, said({ category: 7 }));
  await addCall(owner, said({ category: 22 }));
  const id = await startComplaint(owner, "12321", [one.id], noAnswers);
  expect(await stateOfMatter(owner, 7)).toEqual({
    evidence: 0,
    complaints: [{ id, channel: "12321", issuedAt: null }],
  });
  expect((await stateOfMatter(owner, 22)).complaints).toEqual([]);
});

test("A call sent twice under one name is refused the second time by the store", async () => {
  const owner = await newOwner();
  const id = crypto.randomUUID();
  await addCall(owner, said(), id);
  await expect(addCall(owner, said(), id)).rejects.toThrow();
});
