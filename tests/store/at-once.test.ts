import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { addCall, countCalls } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { inTurnOf } from "@/lib/store/file-turns";
import { moveEverything } from "@/lib/store/owner";
import { transact } from "@/lib/store/transact";
import { found, type Shared, shared, writeAtOnce } from "../fixtures/at-once";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const program = "tests/fixtures/at-once-process.ts";

async function inAnotherProcess(at: Shared, writer: string, count: number): Promise<{ tries: number }> {
  const args = ["--conditions=react-server", "--import", "tsx", program];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...args,
    JSON.stringify(at),
    writer,
    String(count),
  ]);
  return JSON.parse(stdout);
}

const upTo = (count: number) => Array.from({ length: count }, (_, nth) => nth + 1);

test("Twenty of each write at once are twenty, and what may be there once is there once", async () => {
  const at = await shared(await newOwner());
  expect(await writeAtOnce(at, "甲", 20)).toEqual({ tries: 5 });
  expect(await found(at)).toEqual({
    notes: 21,
    letters: upTo(20),
    steps: 20,
    callers: 20,
    recordings: 1,
    calls: 6,
  });
}, 120_000);

test("Two processes at once are as right as one", async () => {
  const at = await shared(await newOwner());
  const wrote = await Promise.all(["甲", "乙"].map((writer) => inAnotherProcess(at, writer, 10)));
  expect(wrote.reduce((sum, { tries }) => sum + tries, 0)).toBe(5);
  expect(await found(at)).toEqual({
    notes: 21,
    letters: upTo(20),
    steps: 20,
    callers: 10,
    recordings: 1,
    calls: 6,
  });
}, 120_000);

test("Transactions that read and then write lose nothing to each other", async () => {
  const owner = await newOwner();
  const append = () =>
    transact(owner, async (tx) => {
      const { name } = await tx.user.findUniqueOrThrow({ where: { id: owner } });
      await tx.user.update({ where: { id: owner }, data: { name: `${name}x` } });
    });
  await Promise.all(Array.from({ length: 20 }, append));
  const user = await db().user.findUniqueOrThrow({ where: { id: owner } });
  expect(user.name).toHaveLength(20);
});

test("A space that moves twice at once has moved once", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  for (const nth of upTo(3)) await addCall(from, said({ note: `${nth}` }));
  await Promise.all([moveEverything(from, to), moveEverything(from, to)]);
  expect([await countCalls(from), await countCalls(to)]).toEqual([0, 3]);
});

test("Turns of two spaces are taken in either order without waiting for ever", async () => {
  const order: string[] = [];
  const take = (names: string[]) => inTurnOf(names, async () => void order.push(names.join()));
  await Promise.all([take(["a", "b"]), take(["b", "a"]), take(["a"]), take(["b", "a"])]);
  expect(order).toHaveLength(4);
});

test("Every transaction of the store is one that holds in several processes", () => {
  const allowed = ["lib/store/transact.ts", "lib/store/health.ts"]; // the latter only reads
  const files = ["lib", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const bare = files
    .filter((file) => /\.tsx?$/.test(file) && !allowed.includes(file))
    .filter((file) => readFileSync(file, "utf8").includes("$transaction("));
  expect(bare).toEqual([]);
});
