import { toldMark } from "@/lib/letters/from-case-data";
import type { Block, Run } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts } from "../facts";
import { type Enclosing, enclosuresOf } from "./enclosures";
import { run } from "./ledger";
import { oneLine } from "./one-line";

export type Section = { title: string; blocks: Block[] };

/** The whole sheet: title, salutation, numbered sections, 此致 敬礼, signature, attachments and annexes. */
export function sheet(input: {
  title: string;
  to: string;
  role: string;
  facts: Facts;
  sections: Section[];
  wantsFigures: boolean;
  /** A section holds the table of calls, so that none is enclosed. */
  tableInside?: boolean;
  remarks?: Enclosing["remarks"];
  /** Named among what is enclosed before all else. */
  first?: string[];
}): Block[] {
  const { facts, sections } = input;
  const enclosures = enclosuresOf(facts, input);
  return [
    { kind: "title", text: input.title },
    { kind: "salutation", text: `${input.to}：` },
    ...sections.filter((one) => one.blocks.length > 0).flatMap(headed),
    paragraphOf("以上内容属实。"),
    { kind: "closing" },
    { kind: "signature", role: input.role, name: facts.complainant.name, on: facts.today },
    ...enclosures.list,
    ...enclosures.annexes,
  ];
}

function headed({ title, blocks }: Section, at: number): Block[] {
  return [{ kind: "heading", text: `${numeral(at + 1)}、${title}` }, ...blocks];
}

export function paragraphOf(text: string): Block {
  return { kind: "paragraph", runs: [run(text)] };
}

/** 姓名　林静: each on one line; what is not known is left out. */
export function pairsOf(rows: [name: string, value: string][]): Block {
  const said = rows.filter(([, value]) => value !== "");
  return { kind: "pairs", rows: said.map(([name, value]) => ({ name, value: [run(oneLine(value))] })) };
}

/** Numbered requests: all end in ；, the last in 。 */
export function requestsOf(texts: string[]): Block[] {
  const items = texts.map((text, at): Run[] => [run(`${text}${at === texts.length - 1 ? "。" : "；"}`)]);
  return items.length === 0 ? [] : [{ kind: "items", items }];
}

/** The user's own words, as they are, a paragraph for each line. */
export function ownWordsOf(facts: Facts): Block[] {
  const { answers } = facts;
  return linesOf(`${answers.ownWords}${toldMark(isTold(answers, "ownWords"))}`);
}

/** What the user wrote, as it is, a paragraph for each line. */
export function linesOf(words: string): Block[] {
  const lines = words.split(/\n+/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map(paragraphOf);
}
