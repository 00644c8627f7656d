import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { closeLocks } from "@/lib/store/across-processes";
import { columns } from "@/lib/store/call-rows";
import { closeDb, db } from "@/lib/store/db";
import { inTurnOf } from "@/lib/store/file-turns";
import { copyAllFiles } from "@/lib/store/files";
import { incomingDir, originalPath } from "@/lib/store/files/places";
import { moveRows } from "@/lib/store/move-rows";
import { withNote } from "@/lib/store/notes";
import { moveEverything } from "@/lib/store/owner";
import { tidyUp } from "@/lib/store/tidy";
import { transact } from "@/lib/store/transact";
import { attach } from "../fixtures/filled-space";
import { patient } from "../fixtures/patient";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const holding = `FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE locktype = 'advisory' AND state = 'idle in transaction' AND datname = current_database()`;

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<Row>(sql).finally(() => client.end());
  return rows;
}

/** Ends the connections that hold a lock and do nothing else, as a restart of the database or its network does. */
const cutLocks = () => ask(`SELECT pg_terminate_backend(pid) ${holding}`);

/** The ports that such connections come from. */
const heldFrom = () => ask<{ port: number }>(`SELECT DISTINCT client_port AS port ${holding}`);

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

const notes = () => (existsSync(incomingDir()) ? readdirSync(incomingDir()) : []);

test("Whose lock was cut settles nothing while another may be at it, and takes no file away", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const { sha256 } = await attach(from, "the only one", []);
  const move = async () => {
    await copyAllFiles(from, to);
    await cutLocks();
    await vi.waitFor(() => expect(addTo(from)).rejects.toMatchObject({ name: "LockLost" }), patient);
    throw new Error("cut");
  };
  const moved = inTurnOf([from, to], () => withNote({ ownerId: from, to }, move));
  await expect(moved).rejects.toThrow("cut");
  expect([existsSync(originalPath(to, sha256)), notes()]).toEqual([true, [`${from}~to~${to}.note`]]);
  await tidyUp();
  expect([existsSync(originalPath(to, sha256)), notes()]).toEqual([false, []]);
});

test("Who brings records along while their lock is cut is told to come again soon, and they come", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await addTo(from);
  const cut = async () => {
    await cutLocks();
    await vi.waitFor(() => expect(addTo(to)).rejects.toMatchObject({ name: "LockLost" }), patient);
  };
  await expect(moveEverything(from, to, cut)).rejects.toMatchObject({
    name: "StillMoving",
    digest: "moving",
  });
  await vi.waitFor(() => expect(notes()).toEqual([]), patient);
  expect(await db().call.count({ where: { ownerId: to } })).toBe(1);
});

/** A way to the database on which a connection can be cut off there while this end is not told. */
async function silentWay() {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const { port, hostname } = url;
  const ways = new Map<number | undefined, Socket>();
  const server = createServer((here) => {
    const way = connect(Number(port), hostname);
    way.on("connect", () => ways.set(way.localPort, way));
    here.pipe(way).pipe(here); // destroyed, a way says nothing to this end
    for (const end of [here, way]) end.on("error", () => {});
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: url.href, cut: (from: number) => ways.get(from)?.destroy(), close: () => server.close() };
}

test("Whose lock was cut without a word to this end writes nothing more", async () => {
  const owner = await newOwner();
  const { url, cut, close } = await silentWay();
  vi.stubEnv("DATABASE_URL", url);
  const work = inTurnOf(owner, async () => {
    await addTo(owner);
    for (const { port } of await heldFrom()) cut(port);
    await expect.poll(heldFrom, patient).toEqual([]);
    await addTo(owner);
  });
  await expect(work).rejects.toMatchObject({ name: "LockLost" });
  expect(await db().call.count({ where: { ownerId: owner } })).toBe(1);
  await inTurnOf(owner, () => addTo(owner));
  await closeLocks();
  await closeDb();
  vi.unstubAllEnvs();
  close();
});
