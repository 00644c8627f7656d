import type { EvidenceKind } from "./evidence";

/** What a channel wants to see. */
export type EvidenceWant = { kinds: EvidenceKind[]; name: string; why: string; required: boolean };

/** 证据清单: what is wanted, what is there, what is missing and why it matters. */
export type ChecklistItem = {
  name: string;
  why: string;
  required: boolean;
  state: "have" | "missing";
  /** Ids of the evidence that answers it. */
  evidenceIds: string[];
};
