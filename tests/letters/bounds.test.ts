import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import { draft } from "@/lib/complaints/draft";
import type { Block, Letter } from "@/lib/letters/letter";
import { LetterShape } from "@/lib/letters/letter-shape";
import { decorationFacts, sample } from "../fixtures/cases";

const channel = channelById("tca-report");
const drafted = channel && draft(channel, decorationFacts());
if (drafted?.kind !== "ok") throw new Error("no draft");
const { letter, checklist } = drafted.value;

const times = <One>(count: number, one: One) => Array.from({ length: count }, () => one);
const run = { text: "字" };
const table = (rows: string[][]): Block => ({ kind: "table", caption: "", head: ["甲"], widths: [1], rows });
const field = { label: "号码", value: "170", way: "copy" as const };
const card = { id: "c", callId: "c", title: "第1次", fields: times(11, field) };
const claim = { id: "c", text: "12次", source: "12次来电", callIds: ["c"] };

test("A letter about a log of 50,000 calls, a row and a form for each, is read in again", () => {
  const rows = times(50_000, ["1", "2026-09-08 10:05", "170 9000 0000", "人工", "31秒", "装修", "明确拒绝"]);
  const claims = times(30, { ...claim, callIds: times(10_000, "c") });
  const long: Letter = {
    ...letter,
    blocks: [...letter.blocks, { kind: "table", caption: "", head: times(7, "甲"), widths: [], rows }],
    claims,
    cards: times(50_000, card),
  };
  expect(LetterShape.safeParse(long).success).toBe(true);
}, 300_000);

const block = (one: Block): Partial<Letter> => ({ blocks: [one] });
const tooMuch: [string, string, Partial<Letter>][] = [
  ["blocks", "blocks", { blocks: times(20_001, { kind: "heading", text: "字" }) }],
  ["runs", "blocks.0.runs", block({ kind: "paragraph", runs: times(2_001, run) })],
  ["items", "blocks.0.items", block({ kind: "items", items: times(20_001, [run]) })],
  ["runs of an item", "blocks.0.items.0", block({ kind: "items", items: [times(2_001, run)] })],
  ["pairs", "blocks.0.rows", block({ kind: "pairs", rows: times(2_001, { name: "", value: [] }) })],
  ["rows", "blocks.0.rows", block(table(times(200_001, ["字"])))],
  ["cells", "blocks.0.rows.0", block(table([times(51, "字")]))],
  ["characters of a cell", "blocks.0.rows.0.0", block(table([["字".repeat(20_001)]]))],
  ["characters in all", "blocks", block(table(times(2_000, ["字".repeat(10_001)])))],
  ["attachments", "blocks.0.items", block({ kind: "attachments", items: times(20_001, "字") })],
  [
    "days of a chart",
    "blocks.0.chart.counts",
    block({
      kind: "chart",
      caption: "",
      chart: { form: "calendar", from: "2026-09-08", counts: times(40_001, 1), off: [], worked: [] },
    }),
  ],
  [
    "rows of a chart",
    "blocks.0.chart.rows",
    block({
      kind: "chart",
      caption: "",
      chart: { form: "rows", rows: times(501, { label: "字", bars: [] }) },
    }),
  ],
  ["claims", "claims", { claims: times(2_001, claim) }],
  ["calls of a claim", "claims.0.callIds", { claims: [{ ...claim, callIds: times(200_001, "c") }] }],
  ["texts", "texts", { texts: times(101, { id: "t", name: "短的", text: "字", limit: null }) }],
  ["cards", "cards", { cards: times(200_001, { ...card, fields: [] }) }],
  ["fields", "cards.0.fields", { cards: [{ ...card, fields: times(101, field) }] }],
  ["citations", "citations", { citations: times(1_001, letter.citations[0] ?? ({} as never)) }],
];

test.each(tooMuch)(
  "A letter with more %s than any letter has is refused, and the place is told",
  (_, place, more) => {
    const issued = {
      version: 1,
      issuedAt: sample.savedAt,
      draft: { letter: { ...letter, ...more }, checklist },
      evidence: [],
      sha256: "a".repeat(64),
    };
    const complaint = { channel: "tca-report", letters: [issued] };
    const read = CaseFile.safeParse({
      format: "qingjing-case",
      version: 1,
      calls: [],
      complaints: [complaint],
    });
    const [fault] = read.error?.issues ?? [];
    expect(fault?.path.join(".")).toBe(`complaints.0.letters.0.draft.letter.${place}`);
    expect(fault?.message).toMatch(/^这封定稿的信读不了：[^a-z]*最多[^a-z]*$/i);
  },
);
