import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { fillTogether } from "@/app/calls/actions";
import type { FillForm } from "@/lib/calls/fill-form";
import { columns } from "@/lib/store/call-rows";
import { db } from "@/lib/store/db";
import { queueLengths } from "@/lib/store/fair-queue";
import { inEditTurn, inTurnOf } from "@/lib/store/file-turns";
import { endSpace } from "@/lib/store/owner";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

/** Transactions stand still until they are let go. */
const gate = { begun: 0, letGo: () => {}, held: Promise.resolve() };
vi.mock("@/lib/store/transact", async (original) => {
  const { transact } = await original<typeof import("@/lib/store/transact")>();
  return {
    transact: async (...asked: Parameters<typeof transact>) => {
      gate.begun += 1;
      await gate.held;
      return transact(...asked);
    },
  };
});
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
freshDataDir();
beforeEach(() => {
  gate.begun = 0;
  gate.held = Promise.resolve();
});

const hold = () => {
  gate.held = new Promise<void>((resolve) => (gate.letGo = resolve));
};

/** More than there are connections for locks. */
const MANY = 23;
const NUMBER = "95188";
const filling = { numbers: [NUMBER], how: "robot", category: "" } as FillForm;
const bare = columns(said({ number: NUMBER, how: null, category: null }));

async function withCalls(ownerId: string, many: number): Promise<string> {
  const rows = Array.from({ length: many }, () => ({ id: crypto.randomUUID(), ownerId, ...bare }));
  await db().call.createMany({ data: rows });
  return ownerId;
}

/** Begins one after the other; each has begun, or waits in its queue. */
async function begun<T>(
  many: number,
  queue: string,
  begin: () => Promise<() => Promise<T>>,
): Promise<Promise<T>[]> {
  const ones: Promise<T>[] = [];
  for (let nth = 1; nth <= many; nth++) {
    ones.push((await begin())());
    const isThere = () => expect(gate.begun + (queueLengths()[queue] ?? 0)).toBeGreaterThanOrEqual(nth);
    await vi.waitFor(isThere, { timeout: 3_000, interval: 10 }).catch(() => {}); // or it waits for a lock: what follows shows it
  }
  return ones;
}

/** What a stranger's short save comes to. */
const saved = async () =>
  Promise.race([inEditTurn(await newOwner(), async () => "saved"), setTimeout(5_000, "waits")]);

test("A stranger saves at once while more spaces fill a long log than there are connections for locks", async () => {
  hold();
  const fills = await begun(MANY, "long-edits", async () => {
    use(new Browser());
    await withCalls(await ownSpace(), 60);
    return () => fillTogether(filling);
  });
  const told = await saved();
  gate.letGo();
  expect(await Promise.all(fills)).toEqual(fills.map(() => ({ kind: "ok", value: { changed: 60 } })));
  expect(told).toBe("saved");
});

test("A stranger uploads at once while more long spaces end than there are connections for locks", async () => {
  hold();
  const ends = await begun(MANY, "short-spaces", async () => {
    const owner = await withCalls(await newOwner(), 250);
    return () => endSpace(owner);
  });
  const told = await Promise.race([
    inTurnOf(await newOwner(), async () => "taken"),
    setTimeout(5_000, "waits"),
  ]);
  gate.letGo();
  await Promise.all(ends);
  expect(told).toBe("taken");
  expect(await db().call.count()).toBe(0);
});

test("A form of the same space is saved between two steps of a long edit", async () => {
  use(new Browser());
  const owner = await withCalls(await ownSpace(), 100);
  hold();
  const fill = fillTogether(filling);
  await vi.waitFor(() => expect(gate.begun).toBe(1), patient);
  const filled = inEditTurn(owner, () => db().call.count({ where: { ownerId: owner, how: "robot" } }));
  gate.letGo();
  expect(await filled).toBe(25);
  expect(await fill).toEqual({ kind: "ok", value: { changed: 100 } });
});

test("Who has three long edits waiting is told to come again, and nothing is changed by that one", async () => {
  use(new Browser());
  await withCalls(await ownSpace(), 60);
  hold();
  const fills = await begun(4, "long-edits", async () => () => fillTogether(filling));
  expect(await fillTogether(filling)).toMatchObject({ kind: "refused", reasons: [{ code: "busy" }] });
  gate.letGo();
  const told = await Promise.all(fills);
  expect(told.map((one) => (one.kind === "ok" ? one.value.changed : one))).toContain(60);
});
