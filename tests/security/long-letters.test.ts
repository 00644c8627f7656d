import { beforeAll, expect, test, vi } from "vitest";
import { draftOf } from "@/app/complaints/[id]/draft-of";
import { asked } from "@/app/complaints/asked";
import { knownInTurn } from "@/app/complaints/case";
import { noAnswers } from "@/lib/channels/answers";
import { saveComplainant } from "@/lib/store/complainant";
import { findLetter, issueText, latestSaying, startComplaint } from "@/lib/store/complaints";
import { sample } from "../fixtures/cases";
import { logOf } from "../fixtures/many-numbers";
import { newOwner, sharedDataDir } from "../fixtures/space";
import { stretchOf } from "../fixtures/turns";

sharedDataDir();

const MANY = 20_000;
const slow = { timeout: 600_000 };

/** One log for all letters about so many numbers: each begins its own complaint, and none changes a call. */
const many = { owner: "", ids: [""] };
beforeAll(async () => {
  many.owner = await newOwner();
  many.ids = await logOf(many.owner, MANY);
  await saveComplainant(many.owner, sample.complainant);
});

test("Others have their turn while a letter about twenty thousand numbers is begun", async () => {
  const begin = () => startComplaint(many.owner, "12321", many.ids, noAnswers);
  expect(await stretchOf(begin)).toBeLessThan(1);
});

test("Others have their turn while a letter about twenty thousand numbers is opened", slow, async () => {
  const { owner, ids } = many;
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
    const { owner, ids } = many;
    const id = await startComplaint(owner, "12321", ids, noAnswers);
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
