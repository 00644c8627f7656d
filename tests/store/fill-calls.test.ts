import { expect, test } from "vitest";
import { columns } from "@/lib/store/call-rows";
import { addCall, callVersions, findCall, listCalls } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { fillCalls } from "@/lib/store/fill-calls";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const bare = { how: null, category: null };
const robots = { how: "robot", category: 22 } as const;

/** So many bare calls of one number, written at once; their ids. */
async function manyCalls(ownerId: string, many: number): Promise<string[]> {
  const bareSaid = columns(said({ number: "95188", ...bare }));
  const data = Array.from({ length: many }, () => ({ id: crypto.randomUUID(), ownerId, ...bareSaid }));
  await db().call.createMany({ data });
  return data.map(({ id }) => id);
}

test("All calls of a number are filled at once, and keep what they said before", async () => {
  const owner = await newOwner();
  const ids = await manyCalls(owner, 60);
  const other = await addCall(owner, said({ number: "10086", ...bare }));
  expect(await fillCalls(owner, ["95188"], robots)).toBe(60);
  expect(await findCall(owner, ids[59] ?? "")).toMatchObject(robots);
  expect(await callVersions(owner, ids[0] ?? "")).toMatchObject([{ said: bare }]);
  expect(await findCall(owner, other.id)).toMatchObject(bare);
});

test("Whoever else asks has a turn while a long log is filled", async () => {
  const owner = await newOwner();
  await manyCalls(owner, 60);
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
