import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { closeLocks } from "@/lib/store/across-processes";
import { addCall, countCalls } from "@/lib/store/calls";
import { closeDb } from "@/lib/store/db";
import { originalsOf } from "@/lib/store/files";
import { incomingDir } from "@/lib/store/files/places";
import { illness } from "@/lib/store/health";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { tidyUp } from "@/lib/store/tidy";
import { newDatabase } from "../fixtures/postgresql/databases";
import { said } from "../fixtures/said";
import { newOwner } from "../fixtures/space";
import { wavHead } from "../fixtures/wav.mjs";

let own: { url: string; drop: () => Promise<void> };
beforeEach(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "qingjing-"));
  own = await newDatabase(inject("postgresql") ?? "");
  process.env.DATABASE_URL = own.url;
});
afterEach(async () => {
  await closeDb();
  await closeLocks();
  process.env.DATABASE_URL = "";
  await own.drop();
  rmSync(process.env.DATA_DIR ?? "", { recursive: true, force: true });
});

/** Nobody is let in any more, and who was in is put out. */
async function takeAway(): Promise<void> {
  const name = new URL(own.url).pathname.slice(1);
  await ask(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
}

async function bringBack(): Promise<void> {
  await ask(`ALTER DATABASE ${new URL(own.url).pathname.slice(1)} ALLOW_CONNECTIONS true`);
}

async function ask(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresql") ?? "" });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function send(owner: string) {
  const wav = Buffer.concat([wavHead(1000), Buffer.alloc(1000, 7)]);
  const sent = { name: "a.wav", kind: null, callIds: [], announced: wav.length };
  return receiveEvidence(owner, new Blob([wav]).stream(), sent);
}

test("While the database is gone nothing is taken and health is red; back, everything goes on without a restart", async () => {
  const owner = await newOwner();
  await addCall(owner, said());
  expect(await illness()).toBeNull();
  await takeAway();
  expect(await illness()).toBe("database");
  await expect(addCall(owner, said())).rejects.toThrow();
  await expect(send(owner)).rejects.toThrow();
  await bringBack();
  expect(await illness()).toBeNull();
  expect(await countCalls(owner)).toBe(1);
  await tidyUp(new Date(Date.now() + 1000));
  expect([[...(await originalsOf(owner))], readdirSync(incomingDir())]).toEqual([[], []]);
  await addCall(owner, said());
  expect((await send(owner)).kind).toBe("ok");
  expect(await countCalls(owner)).toBe(2);
});
