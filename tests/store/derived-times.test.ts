import { expect, test } from "vitest";
import { addCall } from "@/lib/store/calls";
import { checkStore } from "@/lib/store/check/check-store";
import { mendTimes } from "@/lib/store/check/derived-times";
import { db } from "@/lib/store/db";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test("A call that is counted on another day or hour than it came is said, and computed again when it is asked for", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ at: "2026-09-08T16:30:00.000Z" }));
  const right = await db().call.findUniqueOrThrow({ where: { id } });
  expect([right.day, right.hour]).toEqual(["2026-09-09", 0]);
  await db().call.updateMany({ data: { hour: 7, updatedAt: right.updatedAt } });
  const wrong = (await checkStore()).flatMap((part) => part.wrong);
  expect(wrong).toEqual([expect.stringContaining(`call ${id}: counted on another day or hour`)]);
  expect(await mendTimes()).toBe(1);
  expect(await db().call.findUniqueOrThrow({ where: { id } })).toEqual(right);
  expect(await mendTimes()).toBe(0);
});
