import "server-only";
import type { Call } from "@/lib/calls/call";
import type { PageOf } from "@/lib/complaints/evidence-lines";
import { evidenceListInSteps } from "@/lib/complaints/evidence-list";
import { evidenceRowsInSteps } from "@/lib/complaints/evidence-rows";
import type { ShownEvidence } from "@/lib/complaints/proof-words";
import type { Day } from "@/lib/deadlines/deadline";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { renderDocument } from "@/lib/pdf/render";
import { breathing } from "@/lib/turns/breathe";

/** What a 证据目录 is made from; pages: evidence id → page of the letter it is printed on; copies: for the other side. */
export type Listed = {
  evidence: ShownEvidence[];
  calls: Call[];
  pages: PageOf;
  signer: string;
  on: Day;
  copies?: number;
};

export async function evidencePdf({
  evidence,
  calls,
  pages,
  signer,
  on,
  copies,
}: Listed): Promise<Uint8Array> {
  const blocks = await breathing(evidenceListInSteps(evidence, calls, pages, signer, on, copies));
  return (await renderDocument({ title: "证据目录", on, blocks })).bytes;
}

export async function evidenceXlsx({ evidence, calls, pages }: Listed): Promise<Uint8Array> {
  return xlsx(await breathing(evidenceRowsInSteps(evidence, calls, pages)));
}
