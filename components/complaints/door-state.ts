import type { Authority, OfferedNeed, Sourced } from "@/lib/channels/channel";
import type { LetterText } from "@/lib/letters/letter";
import type { Warning } from "@/lib/plan/closings";
import type { Reason } from "@/lib/result";

/** A channel as its door shows it for the calls at hand. */
export type DoorState = {
  id: string;
  name: string;
  purpose: string;
  /** The main action: 写举报信. */
  action: string;
  /** "ready" | "missing" | "closed" | "unlikely". */
  state: "ready" | "missing" | "closed" | "unlikely";
  /** 齐了, 还差1样, 请核对, 先别找. */
  word: string;
  reasons: Reason[];
  needs: OfferedNeed[];
  takes: Sourced[];
  refuses: Sourced[];
  order: Sourced[];
  /** Texts for the step that must come first, such as what to say to the operator. */
  before: LetterText[];
  authority: Authority;
  /** Its place on the way, where that is not now: why it waits, and what going through it today would close, or may close. */
  place: { word: string; why: Sourced; warning: Warning | null } | null;
};
