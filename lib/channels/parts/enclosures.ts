import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { type Evidence, type EvidenceKind, evidenceKindNames } from "@/lib/evidence/evidence";
import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { callTable, originNote } from "./call-table";
import { callsWith, outsideOf } from "./counted";
import { enoughForFigures, figuresAnnex, figuresName } from "./figures-annex";
import { countingOf, tableName } from "./group";
import { namedPapers, otherFiles } from "./named-papers";
import { isPicture, isRecording, lengthInWords } from "./proof";
import { isProof, proofsIn } from "./proof-of-steps";

/** What lies behind the letter: the list at its foot, and the pages themselves. */
export type Enclosures = { list: Block[]; annexes: Block[] };

type Enclosure = { name: string; blocks: Block[] };

/** first: what is named before all else, such as copies; tableInside: the letter itself holds the table of calls. */
export type Enclosing = {
  wantsFigures: boolean;
  tableInside?: boolean;
  first?: string[];
  label?: string;
  /** Said first in the remarks of a call in the table. */
  remarks?: (call: LoggedCall) => string[];
};

/** Numbers what is enclosed: the call table first, the figures where the channel wants them, then the evidence kind by kind; pictures are printed. */
export function enclosuresOf(
  facts: Facts,
  { wantsFigures, tableInside = false, first = [], label, remarks }: Enclosing,
): Enclosures {
  const table = {
    name: `${tableName(facts.calls)}（共${facts.calls.length}条）`,
    blocks: [callTable(facts.calls, remarks), ...originNote(facts.calls)],
  };
  const all: Enclosure[] = [
    ...first.map((name) => ({ name, blocks: [] })),
    ...(tableInside ? [] : [table]),
    ...(wantsFigures && facts.calls.length >= enoughForFigures
      ? [{ name: figuresName(facts.calls), blocks: figuresAnnex(facts.calls, facts.today) }]
      : []),
    ...kindsOf(facts).map((kind) => ofKind(kind, facts)),
    ...papersIn(facts),
    ...proofsIn(facts),
  ];
  const annexes = all.flatMap(({ name, blocks }, at): Block[] =>
    blocks.length === 0
      ? []
      : [{ kind: "annex", title: `附件${all.length > 1 ? at + 1 : ""}　${titleOf(name)}` }, ...blocks],
  );
  const items = all.map((one) => one.name);
  return {
    list: items.length === 0 ? [] : [{ kind: "attachments", items, ...(label && { label }) }],
    annexes,
  };
}

function titleOf(name: string): string {
  return name.endsWith("）") ? (name.split("（", 1)[0] ?? name) : name;
}

/** What stands under its kind: neither what shows a filing nor what has a name of its own. */
function plainIn(facts: Facts): Evidence[] {
  const named = namedPapers(facts).flatMap(({ papers }) => papers);
  return facts.evidence.filter((one) => !isProof(one, facts.filed) && !named.includes(one));
}

function kindsOf(facts: Facts): EvidenceKind[] {
  const kinds = Object.keys(evidenceKindNames) as EvidenceKind[];
  const plain = plainIn(facts);
  return kinds.filter((kind) => plain.some((one) => one.kind === kind));
}

function ofKind(kind: EvidenceKind, facts: Facts): Enclosure {
  const files = plainIn(facts).filter((one) => one.kind === kind);
  const name = kind === "other" ? otherFiles : evidenceKindNames[kind];
  return enclosed(name, evidenceKindNames[kind], files, facts.calls);
}

/** 转账凭证（共1张） */
function papersIn(facts: Facts): Enclosure[] {
  return namedPapers(facts).flatMap(({ name, papers }) => {
    const files = papers.filter((one) => !isProof(one, facts.filed));
    return files.length === 0 ? [] : [enclosed(name, name, files, facts.calls)];
  });
}

/** each: what one of them is called under its picture. */
function enclosed(name: string, each: string, files: Evidence[], calls: LoggedCall[]): Enclosure {
  const figures = files.filter(isPicture).map((one): Block => figureOf(one, each, calls));
  return { name: `${name}（${amountOf(files)}）`, blocks: figures };
}

/** 1份，2分14秒 for recordings, 共2张 for pictures, 2份 for the rest. */
function amountOf(files: Evidence[]): string {
  const length = files.every(isRecording) ? lengthInWords(files) : "";
  if (length !== "") return `${files.length}份，${files.length > 1 ? "共" : ""}${length}`;
  return files.every(isPicture) ? `共${files.length}张` : `${files.length}份`;
}

/** 通话记录截图，170 9000 0000，2026年9月14日10:05; of a refusal said outside of calls its own time. */
function figureOf(one: Evidence, name: string, calls: LoggedCall[]): Block {
  const shown = callsWith(calls, one.callIds);
  const numbers = [...new Set(shown.map((call) => call.profile.display))];
  const said = outsideOf(calls).find(({ evidenceIds }) => evidenceIds.includes(one.id));
  const [first = said, ...others] = shown;
  const { noun, unit } = countingOf(shown);
  const when = first ? `，${dateInWords(dayInBeijing(first.at))}${timeInBeijing(first.at)}` : "";
  const more = others.length > 0 ? `，涉及${shown.length}${unit}${noun}` : when;
  const who = numbers.length === 0 ? "" : `，${numbers[0]}${numbers.length > 1 ? "等" : ""}`;
  return { kind: "figure", evidenceId: one.id, caption: `${name}${who}${more}` };
}
