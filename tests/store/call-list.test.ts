import { expect, test } from "vitest";
import { unfinished } from "@/lib/calls/unfinished";
import { columns } from "@/lib/store/call-rows";
import { addCall, deleteCall, listCalls } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";

freshDataDir();

/** `count` calls a minute apart, three of them at the same instant. */
async function log(owner: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const minute = Math.max(index - 2, 0);
    await addCall(owner, said({ at: new Date(Date.UTC(2026, 8, 1, 0, minute)).toISOString() }));
  }
}

async function allPages(owner: string, size: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCalls(owner, { size, cursor });
    ids.push(...page.calls.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  return ids;
}

test("Pages of any size follow each other without a gap and without a repeat", async () => {
  const owner = await newOwner();
  await log(owner, 7);
  const whole = (await listCalls(owner)).calls.map(({ id }) => id);
  for (const size of [1, 2, 3, 7, 8]) expect(await allPages(owner, size)).toEqual(whole);
});

test("The newest call stands first, and the total counts every page", async () => {
  const owner = await newOwner();
  await log(owner, 5);
  const page = await listCalls(owner, { size: 2 });
  expect(page.calls.map(({ at }) => at)).toEqual(["2026-09-01T00:02:00.000Z", "2026-09-01T00:01:00.000Z"]);
  expect(page.total).toBe(5);
});

test("A call logged meanwhile does not shift the next page", async () => {
  const owner = await newOwner();
  await log(owner, 4);
  const whole = (await listCalls(owner)).calls.map(({ id }) => id);
  const first = await listCalls(owner, { size: 2 });
  await addCall(owner, said({ at: "2026-10-01T00:00:00.000Z" }));
  const second = await listCalls(owner, { size: 2, cursor: first.next ?? "" });
  expect(second.calls.map(({ id }) => id)).toEqual(whole.slice(2));
});

test("A cursor that nobody gave out begins at the beginning", async () => {
  const owner = await newOwner();
  await log(owner, 2);
  expect((await listCalls(owner, { cursor: "nonsense" })).calls).toHaveLength(2);
});

test.each([
  ["好邻居", 1],
  ["装修建材", 1],
  ["1709", 1],
  ["170-9000-0000", 1],
  ["全屋 好邻居", 1],
  ["全屋 保险", 0],
  ["ＧＯＯＤ", 1],
  ["%", 0],
])("A search for %s finds %i", async (search, found) => {
  const owner = await newOwner();
  await addCall(owner, said({ note: "Good neighbour" }));
  await addCall(
    owner,
    said({ kind: "sms", number: "1069", typed: "1069", category: 9, caller: "", product: "", words: "" }),
  );
  expect((await listCalls(owner, { search })).total).toBe(found);
});

test("Every filter keeps only what it names", async () => {
  const owner = await newOwner();
  await addCall(owner, said());
  const other = { number: "95188000", how: "robot", category: 7, kind: "sms", refused: true } as const;
  const { id } = await addCall(owner, said({ ...other, at: "2026-09-09T15:59:59.000Z" }));
  const { refused: _, ...direct } = other;
  for (const [key, value] of Object.entries({ ...direct, only: "refused", from: "2026-09-09" })) {
    expect((await listCalls(owner, { [key]: value })).calls.map((call) => call.id)).toEqual([id]);
  }
});

test("A period takes whole Beijing days, the last one too", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ at: "2026-09-07T15:59:59.000Z" })); // 7 September 23:59:59 in Beijing
  await addCall(owner, said({ at: "2026-09-07T16:00:00.000Z" }));
  await addCall(owner, said({ at: "2026-09-08T15:59:59.000Z" }));
  expect((await listCalls(owner, { from: "2026-09-08", to: "2026-09-08" })).total).toBe(2);
});

test("The list calls unfinished what the core does", async () => {
  const owner = await newOwner();
  const unheard = (["missed", "one-ring"] as const).map((how) => ({ how, seconds: null, category: null }));
  const message = { kind: "sms", how: null } as const;
  for (const part of [
    {},
    { how: null },
    { category: null },
    message,
    { ...message, category: null },
    ...unheard,
  ])
    await addCall(owner, said(part));
  const listed = (await listCalls(owner, { only: "unfinished" })).calls;
  expect(listed).toHaveLength(3);
  expect((await listCalls(owner)).calls.filter(unfinished)).toEqual(listed);
});

test("A call shows how many pieces of evidence it has whose originals are here", async () => {
  const owner = await newOwner();
  const call = await addCall(owner, said());
  await addCall(owner, said());
  const file = { kind: "recording", name: "a.amr", mime: "audio/amr", size: 1, receivedAt: new Date() };
  for (const sha256 of ["a", "b", "not here"]) {
    const originalStatus = sha256 === "not here" ? "not-received" : "stored";
    await db().evidence.create({ data: { id: sha256, ownerId: owner, sha256, originalStatus, ...file } });
    await db().evidenceCall.create({ data: { evidenceId: sha256, callId: call.id } });
  }
  const page = await listCalls(owner, { only: "with-evidence" });
  expect(page.calls.map(({ id, evidenceCount }) => [id, evidenceCount])).toEqual([[call.id, 2]]);
});

test("Deleted calls are neither listed nor counted", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said());
  await deleteCall(owner, id);
  expect(await listCalls(owner)).toEqual({ calls: [], next: null, total: 0, isMore: false });
});

test.runIf(onSqlite)(
  "The first page and its total are read from an index, without sorting the log",
  async () => {
    const queries = [
      "SELECT * FROM Call WHERE ownerId = 'o' AND deletedAt IS NULL ORDER BY at DESC, id DESC LIMIT 51",
      "SELECT * FROM Call WHERE ownerId = 'o' AND deletedAt IS NULL AND at <= 'x' AND NOT (at = 'x' AND id >= 'y') ORDER BY at DESC, id DESC LIMIT 51",
      "SELECT count(*) FROM Call WHERE ownerId = 'o' AND deletedAt IS NULL",
    ];
    for (const query of queries) {
      const plan = await db().$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${query}`);
      expect(plan.map(({ detail }) => detail).join()).toMatch(/^SEARCH Call USING (COVERING )?INDEX/);
    }
  },
);

test.runIf(onSqlite)("Only a search goes through the heavy index with the words", async () => {
  const log = "SELECT count(*) FROM Call WHERE ownerId = 'o' AND deletedAt IS NULL";
  const indexes = {
    [`${log} AND at > 'x'`]: "Call_list_idx",
    [`${log} AND how = 'robot'`]: "Call_list_idx",
    [`${log} AND EXISTS (SELECT 1 FROM EvidenceCall WHERE callId = Call.id)`]: "Call_list_idx",
    [`${log.replace("count(*)", "id")} AND search LIKE '%x%' ORDER BY at DESC, id DESC LIMIT 51`]:
      "Call_search_idx",
    [`${log} AND search LIKE '%x%'`]: "Call_search_idx",
    [`${log} AND search LIKE '%x%' AND how = 'robot'`]: "Call_search_idx",
  };
  for (const [query, index] of Object.entries(indexes)) {
    const plan = await db().$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${query}`);
    expect(plan[0]?.detail).toContain(`USING COVERING INDEX ${index} `);
  }
});

test("Words that occur more than a thousand times are counted so far, and said to occur more often", async () => {
  const owner = await newOwner();
  const data = Array.from({ length: 1_001 }, () => {
    return { id: crypto.randomUUID(), ownerId: owner, ...columns(said({ words: "贷款" })) };
  });
  await db().call.createMany({ data: data.slice(1) });
  expect(await listCalls(owner, { search: "贷款" })).toMatchObject({ total: 1_000, isMore: false });
  await db().call.createMany({ data: data.slice(0, 1) });
  expect(await listCalls(owner, { search: "贷款" })).toMatchObject({ total: 1_000, isMore: true });
  expect(await listCalls(owner)).toMatchObject({ total: 1_001, isMore: false });
});
