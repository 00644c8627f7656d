import pg from "pg";
import { expect, test, vi } from "vitest";
import { columns } from "@/lib/store/call-rows";
import { db } from "@/lib/store/db";
import { inTurnOf } from "@/lib/store/file-turns";
import { moveRows } from "@/lib/store/move-rows";
import { transact } from "@/lib/store/transact";
import { patient } from "../fixtures/patient";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

/** Ends the connections that hold a lock and do nothing else, as a restart of the database or its network does. */
async function cutLocks(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND state = 'idle in transaction' AND datname = current_database()`,
  );
  await client.end();
}

const addTo = (owner: string) =>
  transact(owner, (tx) =>
    tx.call.create({ data: { id: crypto.randomUUID(), ownerId: owner, ...columns(said()) } }),
  );

test("Whose lock was cut writes nothing more, begun or not", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  await inTurnOf(owner, async () => {
    await addTo(owner);
    const begun = transact(owner, async (tx) => {
      await tx.call.create({ data: { id: crypto.randomUUID(), ownerId: owner, ...columns(said()) } });
      await cutLocks();
      await vi.waitFor(() => expect(addTo(other)).rejects.toMatchObject({ name: "LockLost" }), patient);
    });
    await expect(begun).rejects.toMatchObject({ name: "LockLost" });
  });
  expect(await db().call.count({ where: { ownerId: owner } })).toBe(1);
  await inTurnOf(owner, () => addTo(owner));
  expect(await db().call.count({ where: { ownerId: owner } })).toBe(2);
});

test("A move whose lock was cut stops, and leaves each row in one of the two spaces", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await addTo(from);
  await inTurnOf([from, to], async () => {
    await cutLocks();
    await vi.waitFor(
      () => expect(moveRows(from, to, [])).rejects.toMatchObject({ name: "LockLost" }),
      patient,
    );
  });
  expect(await db().call.count({ where: { ownerId: { in: [from, to] } } })).toBe(1);
});
