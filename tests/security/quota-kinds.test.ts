import { afterEach, expect, test, vi } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { addCaller, addNumbers } from "@/lib/store/callers";
import { addCall } from "@/lib/store/calls";
import { rememberColumns } from "@/lib/store/column-choices";
import { addStep, issueLetter, saveComplaint, startComplaint } from "@/lib/store/complaints";
import { addContacts } from "@/lib/store/contacts";
import { db } from "@/lib/store/db";
import { startImport } from "@/lib/store/imports";
import { OverQuota } from "@/lib/store/quota";
import { type QuotaKind, quotas } from "@/lib/store/quotas";
import { addRefusal, editRefusal, linkRefusalEvidence } from "@/lib/store/refusals";
import { saveRows } from "@/lib/store/save-rows";
import { attach, emptyDraft } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { rowAt } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";
import { replied } from "../fixtures/steps";

freshDataDir();
afterEach(() => vi.unstubAllEnvs());

const limits = [
  "LIMIT_ENTRIES",
  "LIMIT_NUMBERS",
  "LIMIT_LINKS",
  "LIMIT_CALLS",
  "LIMIT_OPEN_IMPORTS",
] as const;
type Limit = (typeof limits)[number];
type Adding = () => Promise<unknown>;
const refusal = { at: "2026-09-10T03:00:00.000Z", way: "sms", note: "", callerId: null } as const;

const someCalls = (owner: string) => Promise.all([1, 2].map(async () => (await addCall(owner, said())).id));
const rows = (...minutes: number[]) => ({
  evidenceId: null,
  format: "screenshot" as const,
  rows: minutes.map((minute) => rowAt(`2026-09-08 10:2${minute}:00`)),
});

/** Of each kind: the limit it falls under, and what adds one row and, with the limit at one, does not add a second. */
const kinds: [QuotaKind, Limit, (owner: string) => Promise<[first: Adding, second: Adding]>][] = [
  [
    "steps",
    "LIMIT_ENTRIES",
    async (owner) => {
      const id = await startComplaint(owner, "12321", [], noAnswers);
      return [() => addStep(owner, id, replied()), () => addStep(owner, id, replied())];
    },
  ],
  [
    "letters",
    "LIMIT_ENTRIES",
    async (owner) => {
      const id = await startComplaint(owner, "12321", [], noAnswers);
      const issue = (title: string) => () => {
        const draft = { ...emptyDraft, letter: { ...emptyDraft.letter, title } };
        return issueLetter(owner, id, draft, [], new Date());
      };
      return [issue("甲"), issue("乙")];
    },
  ],
  [
    "complaintCalls",
    "LIMIT_LINKS",
    async (owner) => {
      const [one = "", other = ""] = await someCalls(owner);
      const id = await startComplaint(owner, "12321", [], noAnswers);
      const choose = (callIds: string[]) => () => saveComplaint(owner, id, { callIds });
      return [choose([one]), choose([one, other])];
    },
  ],
  [
    "evidenceCalls",
    "LIMIT_LINKS",
    async (owner) => {
      const [one = "", other = ""] = await someCalls(owner);
      return [() => attach(owner, "甲", [one]), () => attach(owner, "乙", [other])];
    },
  ],
  [
    "refusalNumbers",
    "LIMIT_NUMBERS",
    async (owner) => {
      let id = "";
      const first = async () => {
        id = (await addRefusal(owner, { ...refusal, numbers: ["1"] })) ?? "";
      };
      return [first, () => editRefusal(owner, id, { ...refusal, numbers: ["1", "2"] })];
    },
  ],
  [
    "refusalNumbers",
    "LIMIT_NUMBERS",
    async (owner) => [
      () => addRefusal(owner, { ...refusal, numbers: ["1"] }),
      () => addRefusal(owner, { ...refusal, numbers: ["2"] }),
    ],
  ],
  [
    "refusalProofs",
    "LIMIT_LINKS",
    async (owner) => {
      const [one, other] = [await attach(owner, "甲", []), await attach(owner, "乙", [])];
      const id = (await addRefusal(owner, { ...refusal, numbers: [] })) ?? "";
      const link = (ids: string[]) => () => linkRefusalEvidence(owner, id, ids);
      return [link([one.id]), link([one.id, other.id])];
    },
  ],
  [
    "callerNumbers",
    "LIMIT_NUMBERS",
    async (owner) => [
      () => addCaller(owner, { name: "甲", note: "", numbers: ["1"] }),
      () => addCaller(owner, { name: "乙", note: "", numbers: ["2"] }),
    ],
  ],
  [
    "callerNumbers",
    "LIMIT_NUMBERS",
    async (owner) => {
      let id = "";
      const first = async () => {
        id = (await addCaller(owner, { name: "甲", note: "", numbers: ["1"] })) ?? "";
      };
      return [first, () => addNumbers(owner, id, ["2"])];
    },
  ],
  [
    "imports",
    "LIMIT_ENTRIES",
    async (owner) => {
      const [one, other] = [await attach(owner, "甲", []), await attach(owner, "乙", [])];
      const start = (evidenceId: string) => () =>
        startImport(owner, { evidenceId, name: "a.csv", format: "table" });
      return [start(one.id), start(other.id)];
    },
  ],
  [
    "imports",
    "LIMIT_ENTRIES",
    async (owner) => [() => saveRows(owner, rows(1)), () => saveRows(owner, rows(2))],
  ],
  [
    "sources",
    "LIMIT_LINKS",
    async (owner) => [() => saveRows(owner, rows(1)), () => saveRows(owner, rows(2))],
  ],
];

test.each(kinds)(
  "Of %s no more are added than %s says, and what is there stays",
  async (kind, limit, ways) => {
    const owner = await newOwner();
    const [first, second] = await ways(owner);
    vi.stubEnv(limit, "1");
    await first();
    await expect(second()).rejects.toThrow(OverQuota);
    expect(await quotas[kind].count(db(), owner)).toBe(1);
  },
);

test("What is only remembered is left out where it does not fit, and nothing else fails by it", async () => {
  vi.stubEnv("LIMIT_ENTRIES", "1");
  vi.stubEnv("LIMIT_LINKS", "1");
  const owner = await newOwner();
  for (const header of ["甲", "乙"]) await rememberColumns(owner, header, { number: 0, at: 1 });
  await addContacts(
    owner,
    ["1", "2"].map((number) => ({ number, name: "妈妈" })),
  );
  expect([await db().columnChoice.count(), await db().contact.count()]).toEqual([1, 1]);
});
