import "server-only";
import type { SourceRow } from "@/lib/imports/row";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";

/** One source of a call: which file, which line of it, and what it says there. evidenceId: null once the file was deleted. */
export type Source = {
  importId: string;
  evidenceId: string | null;
  /** Of the file. */
  name: string;
  format: string;
  line: number;
  said: SourceRow;
  /** Only case data says that it stands there: this machine has not read the file. */
  isTold: boolean;
  /** The file itself is here. */
  isHere: boolean;
};

const from = {
  ...{ evidenceId: true, name: true, format: true, caseDataAt: true },
  evidence: { select: { originalStatus: true } },
} satisfies Prisma.ImportSelect;

/** Where a call comes from, the first source first; none when the person typed it. */
export async function sourcesOf(ownerId: string, callId: string): Promise<Source[]> {
  const rows = await db().callSource.findMany({
    where: { callId, call: { ownerId, deletedAt: null } },
    include: { import: { select: from } },
    orderBy: [{ import: { startedAt: "asc" } }, { importId: "asc" }, { line: "asc" }],
  });
  return rows.map(({ importId, line, said, import: { caseDataAt, evidence, ...file } }) => ({
    importId,
    ...file,
    line,
    said: JSON.parse(said) as SourceRow,
    isTold: caseDataAt !== null,
    isHere: evidence?.originalStatus === "stored",
  }));
}
