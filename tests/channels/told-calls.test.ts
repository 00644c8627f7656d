import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Block } from "@/lib/letters/letter";
import { answered, askedOperator, decorationFacts, sample } from "../fixtures/cases";

const facts = decorationFacts({ answers: { ...answered, ...askedOperator } });
const decoration = sample.calls.filter((call) => call.category === 22);

/** The blocks of every letter that can be written where these of the calls came by case data. */
function lettersWhere(isTold: (at: number) => boolean): Block[][] {
  const caseDataAt = "2026-10-09T00:00:00.000Z";
  const calls = decoration.map((call, at) => (isTold(at) ? { ...call, caseDataAt } : call));
  const { complainant, answers, today } = facts;
  const known = { complainant, calls, evidence: [], answers, today, refusals: [] };
  // A pleading says it in a sentence.
  const letters = channels.filter(({ office }) => office !== "court");
  const drafts = letters.map((channel) => draft(channel, gatherFacts(known)));
  return drafts.flatMap((one) => (one.kind === "ok" ? [one.value.letter.blocks] : []));
}

const isCallTable = (block: Block) => block.kind === "table" && block.head.includes("号码");
const notesIn = (blocks: Block[], words: string) => JSON.stringify(blocks).split(words).length - 1;

test("Under the table of calls it stands once which of them were read out of case data", () => {
  const all = lettersWhere(() => true).filter((blocks) => blocks.some(isCallTable));
  expect(all.length).toBeGreaterThan(3);
  for (const blocks of all) {
    expect(notesIn(blocks, "表中来电来自案件数据")).toBe(1);
    expect(notesIn(blocks, "※")).toBe(0);
  }
  for (const blocks of lettersWhere((at) => at === 0).filter((some) => some.some(isCallTable))) {
    expect(notesIn(blocks, "序号标※的来电来自案件数据")).toBe(1);
    expect(notesIn(blocks, "1※")).toBe(1);
  }
  for (const blocks of lettersWhere(() => false)) expect(notesIn(blocks, "案件数据")).toBe(0);
});
