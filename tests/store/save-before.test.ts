import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { addCall, deleteCall } from "@/lib/store/calls";
import { addStep, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { daysWithoutBill, unreported95 } from "@/lib/store/save-before";
import { attach } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";
import { filed } from "../fixtures/steps";

freshDataDir();

const on = (day: string) => `${day}T04:00:00.000Z`;

test("Days count while a connected call of theirs stands in no bill", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ at: on("2026-05-03") }));
  await addCall(owner, said({ at: on("2026-06-01"), how: "missed", seconds: null }));
  await addCall(owner, said({ at: on("2026-04-30") }));
  await deleteCall(owner, (await addCall(owner, said({ at: on("2026-07-01") }))).id);
  const billed = await addCall(owner, said({ at: on("2026-08-01") }));
  const { id } = await attach(owner, "详单", [billed.id]);
  expect(await daysWithoutBill(owner, "2026-05-01")).toEqual(["2026-05-03", "2026-08-01"]);
  await db().evidence.update({ where: { id }, data: { kind: "bill" } });
  expect(await daysWithoutBill(owner, "2026-05-01")).toEqual(["2026-05-03"]);
});

test("A 95 number is unreported until one who can ask for recordings was handed a complaint with it", async () => {
  const owner = await newOwner();
  const call = await addCall(owner, said({ number: "95180000", at: on("2026-10-01") }));
  await addCall(owner, said({ number: "96180000", at: on("2026-10-01") }));
  const complaint = await startComplaint(owner, "12321", [call.id], noAnswers);
  const kept = { id: call.id, number: "95180000", day: "2026-10-01" };
  expect(await unreported95(owner, "2026-09-09")).toEqual([kept]);
  await addStep(owner, complaint, filed());
  expect(await unreported95(owner, "2026-09-09")).toEqual([kept]);
  const report = await startComplaint(owner, "tca-report", [call.id], noAnswers);
  expect(await unreported95(owner, "2026-09-09")).toEqual([kept]);
  await addStep(owner, report, filed());
  expect(await unreported95(owner, "2026-09-09")).toEqual([]);
});
