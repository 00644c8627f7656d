import { expect, test } from "vitest";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { importNumbers } from "@/lib/store/import-numbers";
import { handAndRead } from "../fixtures/handed";
import { billList, type MadeCall } from "../fixtures/lists";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const call = (number: string, day: string, seconds: number): MadeCall => ({
  number,
  at: `2026-09-${day} 10:05:07`,
  seconds,
  type: 1,
});

const bill = billList([
  call("17012345678", "08", 300),
  call("13811112222", "08", 308),
  call("13811112222", "09", 20),
  call("13922223333", "08", 60),
  call("02480000000", "08", 300),
]);

async function ticksOf(owner: string): Promise<Record<string, string>> {
  const { numbers } = await importNumbers(owner, await handAndRead(owner, bill));
  return Object.fromEntries(numbers.map(({ number, ticked, fresh }) => [number, `${ticked}/${fresh}`]));
}

test("A bill leaves out an ordinary mobile that was talked to for more than a minute", async () => {
  expect(await ticksOf(await newOwner())).toEqual({
    "17012345678": "1/1",
    "13811112222": "0/2",
    "13922223333": "1/1",
    "02480000000": "1/1",
  });
});

test("One that the log has is ticked, however long the talk", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ number: "13811112222", typed: "13811112222" }));
  expect((await ticksOf(owner))["13811112222"]).toBe("2/2");
});

test("A number that was called too, and an operator's own line, are left for the person to tick", async () => {
  const out: MadeCall = { number: "13900004444", at: "2026-09-10 10:05:07", seconds: 0, type: 2 };
  const list = billList([
    { ...out, type: 1 },
    { ...out, at: "2026-09-10 11:05:07" },
    call("10086", "11", 20),
    call("17012345678", "12", 20),
  ]);
  const owner = await newOwner();
  const { numbers } = await importNumbers(owner, await handAndRead(owner, list));
  const ticks = Object.fromEntries(
    numbers.map(({ number, ticked, fresh }) => [number, `${ticked}/${fresh}`]),
  );
  expect(ticks).toEqual({ "13900004444": "0/1", "10086": "0/1", "17012345678": "1/1" });
});

test("The longest talk with a number is told, and none where rows were read before it was kept", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, bill);
  expect(await longestOf(owner, id)).toEqual({
    "17012345678": 300,
    "13811112222": 308,
    "13922223333": 60,
    "02480000000": 300,
  });
  await db().importRow.updateMany({ where: { importId: id }, data: { seconds: null } });
  expect(new Set(Object.values(await longestOf(owner, id)))).toEqual(new Set([null]));
});

async function longestOf(owner: string, id: string): Promise<Record<string, number | null>> {
  const { numbers } = await importNumbers(owner, id);
  return Object.fromEntries(numbers.map(({ number, longest }) => [number, longest]));
}
