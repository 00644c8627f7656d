import type { CaseFile } from "@/lib/complaints/case-file";
import { frozen } from "./letters";

type CaseLetter = CaseFile["complaints"][number]["letters"][number];

/** The first letter of a case file whose fingerprint does not fit its words, as 第2件投诉的第1封信; null when all are. */
export function changedLetter({ complaints }: Pick<CaseFile, "complaints">): string | null {
  for (const [nth, { letters }] of complaints.entries())
    for (const [place, letter] of letters.entries())
      if (!isAsIssued(letter)) return `第${nth + 1}件投诉的第${place + 1}封信`;
  return null;
}

function isAsIssued({ draft, evidence, issuedAt, sha256 }: CaseLetter): boolean {
  return frozen(draft, evidence, new Date(issuedAt)).sha256 === sha256;
}
