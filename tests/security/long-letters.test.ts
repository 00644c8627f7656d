import { expect, test, vi } from "vitest";
import { draftOf } from "@/app/complaints/[id]/draft-of";
import { asked } from "@/app/complaints/asked";
import { caseOf, knownInTurn } from "@/app/complaints/case";
import { questions } from "@/app/complaints/questions";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { insertAll } from "@/lib/store/bulk";
import { columns } from "@/lib/store/call-rows";
import { saveComplainant } from "@/lib/store/complainant";
import { findLetter, issueText, latestSaying, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { orderedIds } from "@/lib/store/ordered-ids";
import { sample } from "../fixtures/cases";
import { said } from "../fixtures/said";
import { newOwner, sharedDataDir } from "../fixtures/space";
import { stretchOf } from "../fixtures/turns";

sharedDataDir();

/** So many calls, each from a number of its own; the ids of them. */
async function logOf(owner: string, count: number): Promise<string[]> {
  const at = new Date();
  const ids = orderedIds(count, at);
  const rows = ids.map((id, nth) => {
    const call = said({
      number: `170${String(nth).padStart(8, "0")}`,
      typed: `170${String(nth).padStart(8, "0")}`,
      at: new Date(Date.parse("2026-03-01T00:00Z") + nth * 600_000).toISOString(),
      caller: ["安心装饰", "江景名邸", ""][nth % 3] ?? "",
      refused: nth % 2 === 0,
    });
    return { id, ownerId: owner, ...columns(call), createdAt: at, updatedAt: at };
  });
  await insertAll(db(), "Call", rows);
  return ids;
}

const MANY = 20_000;
const slow = { timeout: 600_000 };

test("Others have their turn while a letter about twenty thousand numbers is begun", async () => {
  const owner = await newOwner();
  const ids = await logOf(owner, MANY);
  const begin = () => startComplaint(owner, "12321", ids, noAnswers);
  expect(await stretchOf(begin)).toBeLessThan(1);
});

test("Others have their turn while a letter about twenty thousand numbers is opened", slow, async () => {
  const owner = await newOwner();
  const ids = await logOf(owner, MANY);
  await saveComplainant(owner, sample.complainant);
  const id = await startComplaint(owner, "12321", ids, noAnswers);
  let opened: Awaited<ReturnType<typeof draftOf>> | null = null;
  const open = async () => {
    opened = await draftOf(owner, id);
  };
  expect(await stretchOf(open)).toBeLessThan(1);
  const { told } = opened ?? (await draftOf(owner, id));
  const [table] = told.letter?.blocks.filter(({ kind }) => kind === "table") ?? [];
  expect(table?.kind === "table" && table.rows.length).toBe(MANY);
});

test(
  "Others have their turn while a letter about twenty thousand numbers is kept and read",
  slow,
  async () => {
    const owner = await newOwner();
    await saveComplainant(owner, sample.complainant);
    const id = await startComplaint(owner, "12321", await logOf(owner, MANY), noAnswers);
    const { known } = await knownInTurn(owner, id);
    const now = new Date();
    const { drafted, evidence } = await asked(owner, "issue", known, {
      channel: "12321",
      now: now.toISOString(),
    });
    if (drafted.kind !== "ok") throw new Error("no letter");
    expect(await stretchOf(() => issueText(owner, id, { text: drafted.value, evidence }, now))).toBeLessThan(
      1,
    );
    const letter = await findLetter(owner, id, 1);
    expect(JSON.stringify(letter?.draft)).toBe(drafted.value);
    expect(await latestSaying(owner, id, drafted.value)).toBe(1);
  },
);

const fromCalls = channels.filter(({ begins }) => begins === "calls");

test.each(fromCalls.map(({ id }) => id))(
  "A letter reads the same, wherever it is drawn up: %s",
  async (channel) => {
    const owner = await newOwner();
    const id = await startComplaint(owner, channel, await logOf(owner, 300), noAnswers);
    const { known } = await knownInTurn(owner, id);
    const page = { channel, isFirst: true, said: noAnswers, elsewhere: noAnswers, offered: noAnswers };
    const now = new Date().toISOString();
    expect(await asked(owner, "page", known, page)).toEqual(questions.page(known, page));
    expect(await asked(owner, "issue", known, { channel, now })).toEqual(
      questions.issue(known, { channel, now }),
    );
    expect(await caseOf(owner, id)).toMatchObject({ complaint: { id } });
  },
);

test("A kept letter of any length is read beside the server, and reads the same", async () => {
  const owner = await newOwner();
  const [call = ""] = await logOf(owner, 1);
  const id = await startComplaint(owner, "12321", [call], noAnswers);
  const rows = Array.from({ length: 30_000 }, (_, nth) => [`170${nth}`, "2026年3月1日", "推销装修"]);
  const draft = { letter: { name: "举报", blocks: [{ kind: "table", rows }] }, checklist: [] };
  const text = JSON.stringify(draft);
  await issueText(owner, id, { text, evidence: [] }, new Date());
  const parse = vi.spyOn(JSON, "parse");
  const letter = await findLetter(owner, id);
  const longest = Math.max(0, ...parse.mock.calls.map(([read]) => String(read).length));
  parse.mockRestore();
  expect(longest).toBeLessThan(text.length / 2);
  expect(letter?.draft).toEqual(draft);
});
