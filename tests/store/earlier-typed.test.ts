import { expect, test } from "vitest";
import { followOf } from "@/app/complaints/follow";
import { noAnswers } from "@/lib/channels/answers";
import { addCall } from "@/lib/store/calls";
import { saveComplaint, startComplaint } from "@/lib/store/complaints";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const typed = { ...noAnswers, operatorOn: "2026-09-10", operatorReceipt: "YD01" };

test("An operator's draft tells of the complaint before it, which was typed in for an appeal afterwards", async () => {
  const owner = await newOwner();
  const { id: call } = await addCall(owner, said());
  const { id: other } = await addCall(owner, said({ number: "02480000000", typed: "024 8000 0000" }));
  const draft = await startComplaint(owner, "operator", [call], noAnswers);
  const appeal = await startComplaint(owner, "tca-appeal", [call], noAnswers);
  const elsewhere = await startComplaint(owner, "operator", [other], noAnswers);
  const told = async (id: string) => (await followOf(owner, id)).chapters.flatMap(({ steps }) => steps);
  expect(await told(draft)).toEqual([]);
  await saveComplaint(owner, appeal, { answers: typed });
  const filed = { said: { kind: "filed", on: "2026-09-10", receipt: "YD01" } };
  expect(await told(draft)).toMatchObject([filed]);
  expect(await told(appeal)).toMatchObject([filed]);
  expect(await told(elsewhere)).toEqual([]);
});
