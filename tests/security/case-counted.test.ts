import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { OverQuota } from "@/lib/store/quota";
import { type QuotaKind, quotas } from "@/lib/store/quotas";
import { sourceRow } from "../fixtures/source-row";
import { freshSqlite, newOwner } from "../fixtures/space";
import { countStatements, usedBy } from "../fixtures/statements";

freshSqlite();
countStatements();
afterEach(() => vi.unstubAllEnvs());

const at = "2025-10-09T08:53:20.000Z";
const times = <One>(many: number, one: (nth: number) => One) =>
  Array.from({ length: many }, (_, nth) => one(nth));
const call = { id: "c0", kind: "call", number: "17000000000", at, updatedAt: at };
const calls = times(9, (nth) => ({ ...call, id: `c${nth}` }));
const ids = calls.map(({ id }) => id);
const sha256 = createHash("sha256").update("图").digest("hex");
const number = (nth: number) => `170${10_000_000 + nth}`;
const answer = { kind: "replied", on: "2025-11-02", outcome: "accepted", receipt: "", evidenceIds: [] };
const files = (many: number, callIds: string[] = []) =>
  times(many, (nth) => ({
    ...{ id: `e${nth}`, kind: "other", name: "图", size: 1, callIds },
    sha256: nth === 0 ? sha256 : createHash("sha256").update(`${nth}`).digest("hex"),
  }));
const refusal = { at, way: "sms" };
const imported = { name: "x.csv", format: "table", startedAt: at, savedAt: at, sources: [] };
const versions = times(9, (nth) => ({ savedAt: at, said: { at, words: `第${nth}次` } }));

/** Nine of each kind, and the limit that allows less. */
const nine: Partial<Record<QuotaKind, [limit: string, what: object]>> = {
  calls: ["LIMIT_CALLS", { calls }],
  versions: ["LIMIT_LINKS", { calls: [{ ...call, versions }] }],
  callers: ["LIMIT_ENTRIES", { callers: times(9, (nth) => ({ name: "某", numbers: [number(nth)] })) }],
  callerNumbers: ["LIMIT_NUMBERS", { callers: [{ name: "某", numbers: times(9, number) }] }],
  apart: ["LIMIT_ENTRIES", { apart: times(9, (nth) => ({ callerId: null, numbers: [number(nth)] })) }],
  refusals: ["LIMIT_ENTRIES", { refusals: times(9, () => refusal) }],
  refusalNumbers: ["LIMIT_NUMBERS", { refusals: [{ ...refusal, numbers: times(9, number) }] }],
  refusalProofs: [
    "LIMIT_LINKS",
    { evidence: files(9), refusals: [{ ...refusal, evidenceIds: files(9).map(({ id }) => id) }] },
  ],
  complaints: ["LIMIT_COMPLAINTS", { complaints: times(9, () => ({ channel: "12321" })) }],
  complaintCalls: ["LIMIT_LINKS", { calls, complaints: [{ channel: "12321", callIds: ids }] }],
  steps: ["LIMIT_ENTRIES", { complaints: [{ channel: "12321", steps: times(9, () => ({ said: answer })) }] }],
  evidence: ["LIMIT_FILES", { evidence: files(9) }],
  evidenceCalls: ["LIMIT_LINKS", { calls, evidence: files(1, ids) }],
  imports: ["LIMIT_ENTRIES", { imports: times(9, () => imported) }],
  sources: [
    "LIMIT_LINKS",
    {
      calls,
      imports: [
        {
          ...imported,
          sources: ids.map((callId, line) => ({ callId, said: { ...sourceRow({ at }), line } })),
        },
      ],
    },
  ],
};

/** Only drawn up here, or no part of a case. */
const others = ["letters", "openImports", "contacts", "columnChoices"];

test("Every kind of row is looked at here", () => {
  expect([...Object.keys(nine), ...others].sort()).toEqual(Object.keys(quotas).sort());
});

test.each(Object.entries(nine))(
  "Of a case with too many %s not one row is written",
  async (_, [limit, what]) => {
    vi.stubEnv(limit, "8");
    const owner = await newOwner();
    const told = CaseFile.parse({ format: "qingjing-case", version: 1, calls: [call], ...what });
    const used = await usedBy(() => expect(addCase(owner, told)).rejects.toThrow(OverQuota));
    expect(used.changed).toBe(0);
    vi.stubEnv(limit, "9");
    await addCase(owner, told);
  },
);
