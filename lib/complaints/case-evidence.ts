import { z } from "zod";
import { type EvidenceKind, evidenceKindNames, type OriginalStatus } from "@/lib/evidence/evidence";
import { instant, isAnothers, list, text, whole } from "./case-words";

const kinds = Object.keys(evidenceKindNames) as [EvidenceKind, ...EvidenceKind[]];
const statuses = ["stored", "not-received", "unverified", "lost"] as const satisfies OriginalStatus[];
const pixels = (name: string) => whole(name).nullable().default(null);

/** A file of a case: what is known about it, and where it lies beside the case file; null when only the row is there. */
export const CaseEvidence = z.object(
  {
    id: text("id", 100).default(""),
    kind: z.enum(kinds, { error: `kind 写 ${kinds.join("、")}` }),
    name: text("name", 300).default(""),
    mime: text("mime", 100).default("application/octet-stream"),
    size: whole("size").default(0),
    sha256: text("sha256", 64)
      .regex(/^$|^[0-9a-f]{64}$/, "sha256 是64位小写十六进制")
      .default(""),
    receivedAt: instant("receivedAt").optional(),
    // left out: it was received where the case file was written; null: the case file says nothing of it
    toldReceivedAt: instant("toldReceivedAt").nullable().optional(),
    // left out: its original was there when the case file was written
    originalStatus: z.enum(statuses, { error: `originalStatus 写 ${statuses.join("、")}` }).optional(),
    takenAt: instant("takenAt").nullable().default(null),
    seconds: z.number({ error: "seconds 写秒数" }).min(0, "seconds 不能小于0").nullable().default(null),
    width: pixels("width"),
    height: pixels("height"),
    note: text("note", 2000).default(""),
    isAnothers,
    callIds: list(text("callIds", 100), "callIds").default([]),
    file: text("file", 500).nullable().default(null),
  },
  { error: "这里要写成一份证据" },
);
