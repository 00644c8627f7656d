import type { EvidenceKind } from "./evidence";

type Wanted = { kinds: EvidenceKind[]; name: string; why: string; required: boolean };

/** What a channel wants to see. ofMessages: in its place where the letter is of messages only; null: nothing. */
export type EvidenceWant = Wanted & {
  ofMessages?: Wanted | null;
  /** Wanted only where a call is marked with one of these. */
  signs?: readonly string[];
  /** Proof that something was handed in belongs to that step: to the operator, or the one that the letter follows. */
  ofStep?: "operator" | "followed";
};

/** 证据清单: what is wanted, what is there, what is missing and why it matters. */
export type ChecklistItem = {
  name: string;
  why: string;
  required: boolean;
  state: "have" | "missing";
  /** Ids of the evidence that answers it. */
  evidenceIds: string[];
};
