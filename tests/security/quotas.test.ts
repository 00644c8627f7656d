import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as save } from "@/app/import/[id]/save/route";
import { keepRecords, signIn } from "@/lib/auth/account";
import { noAnswers } from "@/lib/channels/answers";
import { CaseFile } from "@/lib/complaints/case-file";
import { setApart } from "@/lib/store/apart";
import { addCaller, dissolveCaller } from "@/lib/store/callers";
import { addCall, countCalls, editCall } from "@/lib/store/calls";
import { addCase } from "@/lib/store/case";
import { startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { fillCalls } from "@/lib/store/fill-calls";
import { findImport, startImport } from "@/lib/store/imports";
import { moveEverything } from "@/lib/store/owner";
import { OverQuota } from "@/lib/store/quota";
import { quotas } from "@/lib/store/quotas";
import { addRefusal } from "@/lib/store/refusals";
import { saveRows } from "@/lib/store/save-rows";
import { Browser, use } from "../fixtures/browser";
import { hand, handAndRead, read } from "../fixtures/handed";
import { phoneList, september } from "../fixtures/lists";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { sourceRow } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
beforeEach(() => use(new Browser()));
afterEach(() => vi.unstubAllEnvs());

describe("Rows of one owner", () => {
  test("A call that does not fit is refused with a sentence, and no call is lost", async () => {
    vi.stubEnv("LIMIT_CALLS", "1");
    const owner = await ownSpace();
    await addCall(owner, said());
    await expect(addCall(owner, said())).rejects.toThrow(OverQuota);
    const answer = await saveRows(owner, {
      evidenceId: null,
      format: "screenshot",
      rows: [sourceRow()],
    }).catch((fault: OverQuota) => fault.reason);
    expect(answer).toMatchObject({ code: "full", text: expect.stringContaining("来电记录最多1次") });
    expect(await countCalls(owner)).toBe(1);
    expect(await db().import.count()).toBe(0);
  });

  test.each([
    [
      "callers",
      (owner: string) => addCaller(owner, { name: "甲", note: "", numbers: [crypto.randomUUID()] }),
    ],
    ["apart", (owner: string) => setApart(owner, { callerId: null, numbers: ["1", "2"] })],
    ["complaints", (owner: string) => startComplaint(owner, "12321", [], noAnswers)],
    [
      "refusals",
      (owner: string) =>
        addRefusal(owner, {
          at: "2026-09-10T03:00:00.000Z",
          way: "sms",
          note: "",
          callerId: null,
          numbers: [],
        }),
    ],
  ] as const)("Of %s only so many are begun", async (kind, add) => {
    for (const limit of ["LIMIT_ENTRIES", "LIMIT_COMPLAINTS"]) vi.stubEnv(limit, "2");
    const owner = await newOwner();
    await add(owner);
    await add(owner);
    await expect(add(owner)).rejects.toThrow(OverQuota);
    expect(await quotas[kind].count(db(), owner)).toBe(2);
  });

  test("What a call said before its edits does not pile up without an end", async () => {
    vi.stubEnv("LIMIT_LINKS", "1");
    const owner = await newOwner();
    const { id, number } = await addCall(owner, said({ how: null }));
    await editCall(owner, id, said({ note: "一" }));
    await expect(editCall(owner, id, said({ note: "二" }))).rejects.toThrow(OverQuota);
    await addCall(owner, said({ how: null }));
    await expect(fillCalls(owner, [number], { how: "robot", category: null })).rejects.toThrow(OverQuota);
    expect(await db().callVersion.count()).toBe(1);
  });

  test("Of many readings that begin at the same time only so many are open", async () => {
    vi.stubEnv("LIMIT_OPEN_IMPORTS", "3");
    const owner = await newOwner();
    const begin = () => startImport(owner, { evidenceId: null, name: "表", format: "csv" });
    const begun = await Promise.allSettled(Array.from({ length: 12 }, begin));
    expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await db().import.count()).toBe(3);
  });

  test("Of spaces that come to one account at the same time only those come that fit beside each other", async () => {
    vi.stubEnv("LIMIT_COMPLAINTS", "3");
    const [to, ...from] = [await newOwner(), await newOwner(), await newOwner()];
    for (const owner of from)
      for (let nth = 0; nth < 2; nth++) await startComplaint(owner, "12321", [], noAnswers);
    const moved = await Promise.allSettled(from.map((owner) => moveEverything(owner, to)));
    expect(moved.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await quotas.complaints.count(db(), to)).toBe(2);
    expect(await db().complaint.count()).toBe(4);
  });

  test("A caller of many numbers whose refusals would become too many rows is not dissolved", async () => {
    const owner = await newOwner();
    const id = (await addCaller(owner, { name: "甲", note: "", numbers: ["1", "2", "3"] })) ?? "";
    await addRefusal(owner, {
      at: "2026-09-10T03:00:00.000Z",
      way: "sms",
      note: "",
      callerId: id,
      numbers: [],
    });
    vi.stubEnv("LIMIT_NUMBERS", "2");
    await expect(dissolveCaller(owner, id)).rejects.toThrow(OverQuota);
    expect(await db().caller.count()).toBe(1);
  });

  test("A case that does not fit adds nothing; one that is there already is read in again", async () => {
    const owner = await newOwner();
    const calls = ["a", "b"].map((id) => ({ ...said(), id }));
    const file = CaseFile.parse({ format: "qingjing-case", version: 1, calls });
    vi.stubEnv("LIMIT_CALLS", "1");
    await expect(addCase(owner, file)).rejects.toThrow(OverQuota);
    expect(await countCalls(owner)).toBe(0);
    vi.stubEnv("LIMIT_CALLS", "2");
    await addCase(owner, file);
    vi.stubEnv("LIMIT_CALLS", "1");
    await addCase(owner, file);
    expect(await countCalls(owner)).toBe(2);
  });
});

describe("Rows that wait in imports", () => {
  test("What does not fit beside what waits already is left in its file, which says how many came in", async () => {
    vi.stubEnv("LIMIT_WAITING_ROWS", "4");
    const owner = await newOwner();
    const id = await handAndRead(owner, phoneList(september));
    const found = await findImport(owner, id);
    expect(found).toMatchObject({ read: 4, cut: expect.stringContaining("只放得下4行") });
    await read(owner, id);
    expect((await findImport(owner, id))?.read).toBe(4);
    expect(await db().evidence.count()).toBe(1);
  });

  test("Only so many files wait at once; the file of one too many is kept as evidence", async () => {
    vi.stubEnv("LIMIT_OPEN_IMPORTS", "1");
    const owner = await newOwner();
    await hand(owner, phoneList(september));
    await expect(hand(owner, phoneList(september.slice(1)))).rejects.toThrow("等着选的导入最多1个");
    expect([await db().import.count(), await db().evidence.count()]).toEqual([1, 2]);
  });

  test("What is ticked and does not fit into the log is told before anything is saved", async () => {
    vi.stubEnv("LIMIT_CALLS", "2");
    const owner = await ownSpace();
    const id = await handAndRead(owner, phoneList(september));
    const headers = { origin: "http://localhost", host: "localhost" };
    const request = new Request(`http://localhost/import/${id}/save`, { method: "POST", headers });
    const answer = await save(request, { params: Promise.resolve({ id }) });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "full", text: expect.stringContaining("只放得下2次") });
    expect(await countCalls(owner)).toBe(0);
    expect((await findImport(owner, id))?.read).toBeGreaterThan(2);
  });
});

describe("Two spaces that become one", () => {
  test("Whoever signs in with more than fits keeps it on this device, and is told so", async () => {
    await ownSpace();
    await keepRecords("王静", "一个很长的密码没人猜到");
    use(new Browser());
    const visitor = await ownSpace();
    await addCall(visitor, said());
    vi.stubEnv("LIMIT_CALLS", "1");
    const account = await db().user.findFirstOrThrow({ where: { username: "王静" } });
    await addCall(account.id, said());
    const answer = await signIn("王静", "一个很长的密码没人猜到");
    expect(answer).toMatchObject({ kind: "refused", reasons: [{ code: "full" }] });
    expect(await ownSpace()).toBe(visitor);
    expect(await db().call.count({ where: { ownerId: visitor } })).toBe(1);
  });
});

/** Where rows are bounded elsewhere, and by what. */
const bounded = {
  "accounts.ts": "one account a space; tries are forgotten after a quarter of an hour",
  "complainant.ts": "one row a space",
  "case-add-calls.ts": "admitBatches in addCase",
  "case-add-callers.ts": "admitBatches in addCase",
  "case-add-complaints.ts": "admitBatches in addCase",
  "case-add-evidence.ts": "admitBatches in addCase",
  "case-add-imports.ts": "admitBatches in addCase",
  "import-reading.ts": "waitingRowsLeft in readImport",
  "import-day.ts": "admitWaiting before the first of them",
  "import-write.ts": "stopSaving, and admit at every step",
  "move-calls.ts": "admitMerge before anything moves",
  "same-calls.ts": "one version for each call that is told twice: admitted with the calls",
  "move-imports.ts": "stopMerge before spaces become one",
  "owner.ts": "stopMerge before spaces become one",
  "passkeys.ts": "twenty a person",
  "recovery-codes.ts": "one row a space",
  "challenges.ts": "answers, bounded by the tries and forgotten after five minutes",
  "guess-limits.ts": "tries, forgotten with their window",
  "bulk.ts": "writes what it is handed",
  "secret-check.ts": "belongs to nobody",
  "store-identity.ts": "belongs to nobody",
};
const inserts = /\.(create|createMany|upsert)\(\{|\binsertAll\(/;

test("Every file of the store that adds rows of an owner asks whether they fit, or says who has asked", () => {
  const files = readdirSync("lib/store").filter((file) => file.endsWith(".ts"));
  const adding = files.filter((file) => {
    const text = readFileSync(`lib/store/${file}`, "utf8");
    return inserts.test(text) && !/\b(admit|quotaLeft)\(/.test(text);
  });
  expect(adding.filter((file) => !(file in bounded))).toEqual([]);
});
