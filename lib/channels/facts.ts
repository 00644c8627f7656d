import type { Call } from "@/lib/calls/call";
import type { Evidence } from "@/lib/evidence/evidence";
import type { NumberProfile } from "@/lib/numbers/profile";
import type { Answers } from "./answers";
import type { Complainant } from "./complainant";

/** A call with what its number tells and the evidence attached to it. */
export type LoggedCall = Call & { profile: NumberProfile; evidence: Evidence[] };

/** Everything a letter may say. Nothing else is known to a channel: no clock, no store. */
export type Facts = {
  /** yyyy-mm-dd in Beijing. */
  today: string;
  complainant: Complainant;
  /** Oldest first. */
  calls: LoggedCall[];
  evidence: Evidence[];
  answers: Answers;
};
