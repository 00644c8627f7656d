import { otherFiles, paperNames } from "@/lib/channels/parts/named-papers";
import { proofsName } from "@/lib/channels/parts/proof-of-steps";
import { evidenceKindNames } from "@/lib/evidence/evidence";
import type { Letter } from "@/lib/letters/letter";

/** A paper that a letter encloses, and under which number. */
export type PaperToAdd = { at: number; name: string };

const fileNames = [...Object.values(evidenceKindNames), otherFiles, ...paperNames, proofsName];

/**
 * What an issued letter names among its enclosures and nobody here holds: neither printed behind it nor a file of the
 * evidence, such as a copy of an identity card. It is always named before those.
 */
export function papersToAdd({ blocks }: Pick<Letter, "blocks">): PaperToAdd[] {
  const items = blocks.flatMap((block) => (block.kind === "attachments" ? block.items : []));
  const printed = blocks.flatMap((block) => (block.kind === "annex" ? [block.title] : []));
  const isHere = (name: string, at: number) =>
    isPrinted(printed, items.length > 1 ? at + 1 : "") || fileNames.includes(name.split("（", 1)[0] ?? "");
  const end = items.findIndex(isHere);
  return items.slice(0, end < 0 ? items.length : end).map((name, at) => ({ at: at + 1, name }));
}

/** 附件1　来电记录表 */
function isPrinted(titles: string[], number: number | ""): boolean {
  return titles.some((title) => title.startsWith(`附件${number}　`));
}
