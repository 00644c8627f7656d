import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toldBy } from "@/app/pattern/told";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { db } from "@/lib/store/db";
import { QueueFull } from "@/lib/store/fair-queue";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { OverQuota } from "@/lib/store/quota";
import { type QuotaKind, quotas } from "@/lib/store/quotas";
import { listRefusals } from "@/lib/store/refusals";
import { Browser, use } from "../fixtures/browser";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { drawn } from "../fixtures/rendered";
import { freshDataDir, newOwner } from "../fixtures/space";
import { countStatements, usedBy } from "../fixtures/statements";

still();
freshDataDir();
countStatements();
beforeEach(() => use(new Browser()));
afterEach(() => vi.unstubAllEnvs());

const at = "2026-10-09T08:53:20.000Z";
const call = { id: "c0", kind: "call", number: "17000000000", at, updatedAt: at };
const times = <One>(many: number, one: (nth: number) => One) =>
  Array.from({ length: many }, (_, nth) => one(nth));
const print = (nth: number) => createHash("sha256").update(`${nth}`).digest("hex");
const number = (nth: number) => `170${10_000_000 + nth}`;

/** What a case may hold many of, each in as few words as will do. */
const many = {
  evidence: (count: number) => ({
    evidence: times(count, (nth) => ({ kind: "other", sha256: print(nth), receivedAt: at })),
  }),
  complaints: (count: number) => ({
    complaints: times(count, (nth) => ({ id: `p${nth}`, channel: "12321", callIds: ["c0"] })),
  }),
  callers: (count: number) => ({
    callers: times(count, (nth) => ({ id: `k${nth}`, name: `某${nth}`, numbers: [number(nth)] })),
  }),
  callerNumbers: (count: number) => ({ callers: [{ id: "k0", name: "某", numbers: times(count, number) }] }),
  refusals: (count: number) => ({ refusals: times(count, (nth) => ({ id: `r${nth}`, at, way: "sms" })) }),
  imports: (count: number) => ({
    imports: times(count, (nth) => ({
      ...{ id: `i${nth}`, name: "x.csv", format: "table", startedAt: at, savedAt: at },
      sources: [],
    })),
  }),
};

const caseOf = (what: object) =>
  CaseFile.parse({ format: "qingjing-case", version: 1, calls: [call], ...what });

const limits: [QuotaKind & keyof typeof many, string][] = [
  ["evidence", "LIMIT_FILES"],
  ["complaints", "LIMIT_COMPLAINTS"],
  ["callerNumbers", "LIMIT_NUMBERS"],
];

test.each(limits)(
  "A case that tells of more %s than %s allows adds nothing, and one that fits is read",
  async (kind, limit) => {
    vi.stubEnv(limit, "2");
    const owner = await newOwner();
    await expect(addCase(owner, caseOf(many[kind](3)))).rejects.toThrow(OverQuota);
    expect(await quotas[kind].count(db(), owner)).toBe(0);
    await addCase(owner, caseOf(many[kind](2)));
    expect(await quotas[kind].count(db(), owner)).toBe(2);
  },
);

test("Nobody gets more than a few thousand of anything that pages are drawn from by leaving the limits alone", () => {
  const { evidence, complaints, callers, refusals, imports } = quotas;
  const most = [evidence, complaints, callers, refusals, imports].map((kind) => kind.most());
  expect(Math.max(...most)).toBeLessThanOrEqual(5_000);
});

const lists = [
  ["/evidence", "evidence", /href="\/evidence\/[^/"?]+"/g, "130份"],
  ["/complaints", "complaints", /href="\/complaints\/(?!new)[^/"?]+"/g, "130份"],
  ["/callers", "callers", /href="\/callers\/(?!new)[^/"?]+"/g, "130个"],
  ["/import", "imports", /href="\/import\/(?!screenshot)[^/"?]+"/g, "130次"],
] as const;

test.each(lists)(
  "%s draws a hundred of a hundred and thirty, then the rest, and tells how many there are",
  async (page, kind, row, total) => {
    await addCase(await ownSpace(), caseOf(many[kind](130)));
    const shown = [];
    for (const query of [{}, { page: "2" }, { page: "9" }] as Record<string, string>[]) {
      const answer = await drawn({ page, params: {}, query });
      const html = typeof answer === "object" && "html" in answer ? answer.html : "";
      expect(html.replace(/<[^>]*>/g, "")).toContain(total);
      shown.push(new Set(html.match(row)));
    }
    expect(shown.map(({ size }) => size)).toEqual([100, 30, 30]);
    expect(new Set(shown.flatMap((one) => [...one])).size).toBe(130);
  },
);

test("Reads of one owner with some of everything wait for each other, and each kind counts", async () => {
  const owner = await newOwner();
  const all = { evidence: 140, complaints: 45, callerNumbers: 600, refusals: 75, imports: 25 } as const;
  const kinds = Object.entries(all) as [keyof typeof all, number][];
  await addCase(owner, caseOf(Object.assign({}, ...kinds.map(([kind, count]) => many[kind](count)))));
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const refused: unknown[] = [];
  const reads = times(6, () => inHeavyTurn(owner, () => held).catch((fault: unknown) => refused.push(fault)));
  await vi.waitFor(() => expect(refused).toHaveLength(2), patient);
  expect(refused.every((one) => one instanceof QueueFull)).toBe(true);
  end();
  await Promise.all(reads);
});

test("What was said to one caller a hundred times is told without a list of its numbers for each time", async () => {
  const owner = await newOwner();
  const refusals = times(100, (nth) => ({ id: `r${nth}`, at, way: "sms", callerId: "k0" }));
  const calls = times(5, (nth) => ({ ...call, id: `c${nth}`, number: number(nth) }));
  await addCase(owner, caseOf({ calls, ...many.callerNumbers(300), refusals }));
  const said = await listRefusals(owner);
  expect(said.map(({ numbers }) => numbers.length)).toEqual(times(100, () => 300));
  expect(new Set(said.map(({ numbers }) => numbers)).size).toBe(1);
  expect((await usedBy(() => toldBy(owner))).values).toBeLessThan(2_000);
});

test("A caller of hundreds of numbers shows a hundred of them at a time, those that called first", async () => {
  const owner = await ownSpace();
  await addCase(owner, caseOf({ calls: [{ ...call, number: number(129) }], ...many.callerNumbers(130) }));
  const { id } = await db().caller.findFirstOrThrow({ where: { ownerId: owner } });
  const shown = async (page: string) => {
    const answer = await drawn({ page: "/callers/[id]", params: { id }, query: { page } });
    return (typeof answer === "object" && "html" in answer ? answer.html : "").match(/class="(lead )?num"/g)
      ?.length;
  };
  expect([await shown("1"), await shown("2")]).toEqual([100, 30]);
});
