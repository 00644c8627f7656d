import { existsSync, readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { columns } from "@/lib/store/call-rows";
import { db } from "@/lib/store/db";
import { inTurnOf } from "@/lib/store/file-turns";
import { incomingDir } from "@/lib/store/files/places";
import { untilMoved } from "@/lib/store/moving";
import { withNote } from "@/lib/store/notes";
import { tidyUp } from "@/lib/store/tidy";
import { patient } from "../fixtures/patient";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const notes = () => (existsSync(incomingDir()) ? readdirSync(incomingDir()) : []);

/** A move that a server began and never ended, being killed: its notes are there, and it has no turn any more. */
async function left(): Promise<[from: string, to: string]> {
  const [from, to] = [await newOwner(), await newOwner()];
  await db().call.create({ data: { id: crypto.randomUUID(), ownerId: from, ...columns(said()) } });
  const never = () => new Promise<void>(() => {});
  void withNote({ ownerId: from, to }, () => withNote({ ownerId: from, into: to }, never, "[]"));
  await vi.waitFor(() => expect(notes()).toHaveLength(2), patient);
  return [from, to];
}

test("Whoever meets a move that a killed server left goes on with it, while other servers run", async () => {
  await tidyUp(); // this server has begun
  const [from, to] = await left();
  expect(await untilMoved(to)).toBe(true);
  expect(await db().call.count({ where: { ownerId: to } })).toBe(1);
  expect(await db().user.count({ where: { id: from } })).toBe(0);
  await tidyUp();
  expect(notes()).toEqual([]);
}, 30_000);

test("A move that somebody is at is left to them, and who waits for it is told soon to come again", async () => {
  await tidyUp();
  const [from, to] = await left();
  await inTurnOf([from, to], async () => {
    await tidyUp();
    await expect(untilMoved(to)).rejects.toMatchObject({ name: "StillMoving" });
    expect(await db().call.count({ where: { ownerId: from } })).toBe(1);
    expect(notes()).toHaveLength(2);
  });
}, 30_000);
