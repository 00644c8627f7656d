import { expect, test } from "vitest";
import { addCall, callVersions, findCall, listCalls } from "@/lib/store/calls";
import { fillCalls } from "@/lib/store/fill-calls";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const bare = { how: null, category: null };
const robots = { how: "robot", category: 22 } as const;

test("All calls of a number are filled at once, and keep what they said before", async () => {
  const owner = await newOwner();
  const ids = [];
  for (let at = 0; at < 450; at++) ids.push((await addCall(owner, said({ number: "95188", ...bare }))).id);
  const other = await addCall(owner, said({ number: "10086", ...bare }));
  expect(await fillCalls(owner, ["95188"], robots)).toBe(450);
  expect(await findCall(owner, ids[449] ?? "")).toMatchObject(robots);
  expect(await callVersions(owner, ids[0] ?? "")).toMatchObject([{ said: bare }]);
  expect(await findCall(owner, other.id)).toMatchObject(bare);
});

test("Whoever else asks has a turn while a long log is filled", async () => {
  const owner = await newOwner();
  for (let at = 0; at < 60; at++) await addCall(owner, said({ number: "95188", ...bare }));
  let turns = 0;
  const asking = setInterval(() => turns++, 0);
  await fillCalls(owner, ["95188"], robots);
  clearInterval(asking);
  expect(turns).toBeGreaterThanOrEqual(2);
});

test("A call that was filled is found by its kind", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ number: "95188", ...bare }));
  await fillCalls(owner, ["95188"], robots);
  expect((await listCalls(owner, { search: "装修建材" })).total).toBe(1);
});
