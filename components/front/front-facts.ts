import type { Call } from "@/lib/calls/call";
import type { Day } from "@/lib/deadlines/deadline";

/** A complaint as the front page needs it. */
export type FrontComplaint = { id: string; channelName: string; issuedAt: string | null };

/** One matter (装修推销) and how far it has come. */
export type FrontMatter = {
  id: string;
  name: string;
  calls: number;
  evidence: number;
  complaints: FrontComplaint[];
};

/** Everything the front page says, read from the log. */
export type FrontFacts = {
  today: Day;
  total: number;
  /** Calls of which a letter still wants something; `one` is its id when there is only one. */
  unfinished: { count: number; one: string | null };
  matter: FrontMatter | null;
  /** The one that 换一件 shows; null when there is no other. */
  nextMatter: string | null;
  recent: (Call & { evidenceCount: number })[];
  /** Days of the last five weeks that have calls. */
  perDay: { day: Day; count: number }[];
};
