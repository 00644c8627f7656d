import type { Need, Sourced } from "@/lib/channels/channel";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import type { Reason } from "@/lib/result";
import type { Warning } from "./closings";

/** How a door stands in the plan: exactly one is "now", or none is and the plan says why. */
export type RungState = "done" | "waiting" | "now" | "later" | "skipped" | "closed";

/** One door of the ladder. */
export type Rung = {
  /** Its channel's id. */
  channel: string;
  /** As on its door: 通管局申诉. */
  name: string;
  /** One sentence: what it is for. */
  purpose: string;
  /** The main action: 写申诉书. */
  action: string;
  state: RungState;
  /** The state in words: 等到10月5日. */
  word: string;
  /** Why this door, and why at this place. */
  why: Sourced;
  /** What came of it, or why it is not open, each with what to do. */
  reasons: Reason[];
  /** Whether its channel refuses outright today. */
  locked: boolean;
  /** What its letter still misses. */
  needs: Need[];
  /** The door whose turn comes first, and the day on which something was handed in there; null where none does. */
  after: { name: string; filedOn: Day | null } | null;
  /** The day on which something was handed in here; null where nothing was. */
  filedOn: Day | null;
  /** The first day on which it is open even if nobody answers; null when that cannot be told, or is past. */
  opensOn: Day | null;
  /** The day up to which an answer is waited for; null when none is. */
  until: Day | null;
  /** How these days were counted, and by which rule; empty when nothing is waited for. */
  dates: Deadline[];
  /** The last day on which it may be handed in; null where none is known, or it is over. */
  handInBy: Deadline | null;
  /** What this step would close today, or may close. */
  warning: Warning | null;
  /** What was handed in here last, or, for a letter that follows one up, that one. */
  complaintId: string | null;
  /** Whether it is begun from that complaint and not from calls. */
  follows: boolean;
};

/** Said before any paper: 先打110. phone: what to dial. */
export type Urgent = Sourced & { phone: string; title: string };

/** The one next step, or an honest end of it. */
export type Next =
  | { kind: "go"; channel: string; follows: boolean }
  | { kind: "wait"; channel: string; until: Day }
  | { kind: "end"; because: EndKind; text: string };

/** solved: the user said so; quiet: they promised and have not called since; walked: nothing is left. */
export type EndKind = "solved" | "quiet" | "walked";

/**
 * What to do now and why, as a ladder of doors in the order in which one goes through them. besides: where the next step is
 * the report to the police, behind a call to them, the step of everything else, which does not wait for it; else null.
 */
export type Plan = { today: Day; urgent: Urgent[]; next: Next; besides: Next | null; rungs: Rung[] };
