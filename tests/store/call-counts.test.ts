import { expect, test } from "vitest";
import { addCall, callsPerDay, deleteCall, knownNumbers, numbersOf, signsLogged } from "@/lib/store/calls";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test("Calls are counted by the day in Beijing", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ at: "2026-09-07T16:00:00.000Z" })); // 8 September 00:00 in Beijing
  await addCall(owner, said({ at: "2026-09-08T15:00:00.000Z" }));
  await addCall(owner, said({ kind: "sms", how: null, at: "2026-09-10T02:00:00.000Z" }));
  expect(await callsPerDay(owner, "2026-09-08", "2026-09-10")).toEqual([
    { day: "2026-09-08", calls: 2, messages: 0 },
    { day: "2026-09-10", calls: 0, messages: 1 },
  ]);
});

test("A known number is offered from its first digits, the most frequent first", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ number: "17090000001" }));
  for (const at of ["2026-09-08T02:00:00.000Z", "2026-09-09T02:00:00.000Z"]) {
    await addCall(owner, said({ number: "17090000002", at }));
  }
  await addCall(owner, said({ number: "02400000000" }));
  expect(await knownNumbers(owner, "1709")).toEqual([
    { number: "17090000002", count: 2, lastAt: "2026-09-09T02:00:00.000Z" },
    { number: "17090000001", count: 1, lastAt: "2026-09-08T02:26:00.000Z" },
  ]);
});

test("Nothing is offered before a digit is typed, nor from deleted calls", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said());
  expect(await knownNumbers(owner, "")).toEqual([]);
  await deleteCall(owner, id);
  expect(await knownNumbers(owner, "1")).toEqual([]);
});

test("Every number is listed with its first and last call, hidden ones together", async () => {
  const owner = await newOwner();
  for (const at of ["2026-09-08T02:00:00.000Z", "2026-09-09T02:00:00.000Z"]) {
    await addCall(owner, said({ number: "", at }));
  }
  expect(await numbersOf(owner)).toEqual([
    { number: "", count: 2, firstAt: "2026-09-08T02:00:00.000Z", lastAt: "2026-09-09T02:00:00.000Z" },
  ]);
});

test("The signs of the log are told once each, those of deleted calls and of calls nobody heard not at all", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ signs: ["threat"] }));
  await addCall(owner, said({ signs: ["fraud", "threat"] }));
  await addCall(owner, said({ how: "missed", signs: ["sells-data"] }));
  const gone = await addCall(owner, said({ signs: ["flood"] }));
  await deleteCall(owner, gone.id);
  expect(await signsLogged(owner)).toEqual(["fraud", "threat"]);
});
