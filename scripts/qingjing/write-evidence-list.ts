import type { Facts } from "@/lib/channels/facts";
import { evidenceList } from "@/lib/complaints/evidence-list";
import { evidenceRows } from "@/lib/complaints/evidence-rows";
import { withShows } from "@/lib/complaints/proof-words";
import { asTold } from "@/lib/complaints/told-receipt";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { plainBlock } from "@/lib/letters/plain";
import { renderDocument } from "@/lib/pdf/render";
import type { Folder } from "./folder";

/** 证据目录 as PDF, XLSX and text; nothing when there is no evidence. `pages`: evidence id → page of the letter; `copies`: for the other side. */
export async function writeEvidenceList(
  facts: Facts,
  pages: Record<string, number>,
  folder: Folder,
  copies?: number,
): Promise<void> {
  const { calls, complainant, today } = facts;
  const evidence = withShows(asTold(facts.evidence), facts.filed);
  if (evidence.length === 0) return;
  const blocks = evidenceList(evidence, calls, pages, complainant.name, today, copies);
  folder.write("证据目录.pdf", (await renderDocument({ title: "证据目录", on: today, blocks })).bytes);
  folder.write("证据目录.xlsx", await xlsx(evidenceRows(evidence, calls, pages)));
  folder.write("证据目录.txt", `${blocks.map(plainBlock).join("\n")}\n`);
}
