import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import type { Draft } from "@/lib/complaints/drafted";
import { addCall, deleteCall, editCall, restoreCall } from "@/lib/store/calls";
import { findLetter, issueLetter, startComplaint } from "@/lib/store/complaints";
import { addRefusal } from "@/lib/store/refusals";
import { changesSince } from "@/lib/store/since-issued";
import { emptyDraft } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const told = said({ refused: true, refusedWay: "on-call" });

/** A letter about two calls, issued when both were written down. */
async function issued(owner: string) {
  const first = await addCall(owner, told);
  const second = await addCall(owner, said({ at: "2026-09-09T02:00:00.000Z" }));
  const callIds = [first.id, second.id];
  const claims = [{ id: "total", text: "来电2次", source: "2条记录", callIds }];
  const draft: Draft = { ...emptyDraft, letter: { ...emptyDraft.letter, claims } };
  const id = await startComplaint(owner, "operator", callIds, noAnswers);
  await issueLetter(owner, id, draft, [], new Date());
  const letter = await findLetter(owner, id, 1);
  if (!letter) throw new Error("no letter was issued");
  return { first, second, changes: () => changesSince(owner, letter) };
}

test("What changed in the log since a letter was issued is told, and nothing once it is as it was", async () => {
  const owner = await newOwner();
  const { first, second, changes } = await issued(owner);
  expect(await changes()).toEqual([]);
  await editCall(owner, first.id, { ...told, refused: false, refusedWay: null });
  await deleteCall(owner, second.id);
  expect(await changes()).toEqual(["9月8日10:26那次的拒绝，记录里去掉了。", "1次来电删掉了。"]);
  await editCall(owner, first.id, told);
  await restoreCall(owner, second.id);
  expect(await changes()).toEqual([]);
});

test("Calls and refusals of its numbers that were written down since are told, and no others", async () => {
  const owner = await newOwner();
  const { changes } = await issued(owner);
  const refusal = { at: "2026-09-15T04:00:00.000Z", way: "sms", callerId: null, note: "" } as const;
  await addCall(owner, said({ number: "17100000000", typed: "171 0000 0000" }));
  await addRefusal(owner, { ...refusal, numbers: ["17100000000"] });
  await addCall(await newOwner(), said());
  expect(await changes()).toEqual([]);
  await addCall(owner, said({ at: "2026-09-10T02:00:00.000Z" }));
  await addRefusal(owner, { ...refusal, numbers: ["17090000000"] });
  expect(await changes()).toEqual(["1次来电是定稿以后记下的。", "1条拒绝是定稿以后记下的。"]);
});
