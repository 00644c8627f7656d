import type { Call } from "@/lib/calls/call";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Evidence } from "@/lib/evidence/evidence";
import type { NumberProfile } from "@/lib/numbers/profile";
import type { Answers } from "./answers";
import type { Complainant } from "./complainant";
import type { FiledStep } from "./filed-step";

/** A refusal said outside of calls, with the evidence attached to it. */
export type LoggedRefusal = StandaloneRefusal & { evidence: Evidence[] };

/**
 * A call with what its number tells, the evidence attached to it, and the refusals said outside that were meant for it.
 * number: the name where a message gave one instead. addressedAs: what its quoted words call the user, where that is not
 * the user's name.
 */
export type LoggedCall = Call & {
  profile: NumberProfile;
  evidence: Evidence[];
  refusals: LoggedRefusal[];
  addressedAs?: string;
};

/** One complaint to the operator, as an appeal tells of it; step: null where only the answers do. */
export type OperatorAsked = { step: FiledStep | null; answers: Answers };

/** Everything a letter may say. Nothing else is known to a channel: no clock, no store. */
export type Facts = {
  /** yyyy-mm-dd in Beijing. */
  today: string;
  complainant: Complainant;
  /** Oldest first. */
  calls: LoggedCall[];
  evidence: Evidence[];
  /** Evidence that would belong to it, of which the original is not here: no sentence may speak of it. */
  notHere: Evidence[];
  answers: Answers;
  /** The complaint is somebody else's: no letter of it is the owner's to sign. */
  isAnothers?: boolean;
  /** What was handed in already about these numbers, oldest first, each with its receipt and replies. */
  filed: FiledStep[];
  /** Each number that the user has taken for a caller's, with that caller; left out where nothing is grouped. */
  callerOf?: ReadonlyMap<string, string>;
  /** Every complaint to the operator, oldest first, the one among them that was only typed in an appeal. */
  asked?: OperatorAsked[];
  /** The one of them that this letter follows up; null for a letter that begins from calls. */
  follows: FiledStep | null;
  /** The dates that ran from that filing, by the rules of its own channel. */
  due: Deadline[];
};
