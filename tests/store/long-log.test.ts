import { expect, test } from "vitest";
import { editCall } from "@/lib/store/calls";
import { readCalls } from "@/lib/store/case";
import { longLog } from "../fixtures/long-log";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test("Whoever has logged more calls than a database takes values takes all of them along", async () => {
  const owner = await newOwner();
  await longLog(owner, 33_000);
  await editCall(owner, `${owner}-7`, said({ note: "改过" }));
  const calls = await readCalls(owner);
  expect(calls).toHaveLength(33_000);
  expect(calls.filter(({ versions }) => versions.length > 0).map(({ id }) => id)).toEqual([`${owner}-7`]);
});
