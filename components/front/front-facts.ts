import type { Call } from "@/lib/calls/call";
import type { KindCount } from "@/lib/calls/kind-count";
import type { Office } from "@/lib/channels/office";
import type { SaveBefore } from "@/lib/complaints/save-before";
import type { StandingNow } from "@/lib/complaints/standing-now";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import type { NextStep } from "@/lib/plan/next-step";
import type { Urgent } from "@/lib/plan/plan";

/** A complaint as the front page needs it. phone: whom to ring where that is the usual way, else null. */
export type FrontComplaint = {
  id: string;
  channelName: string;
  office: Office;
  issuedAt: string | null;
  /** issuedAt is what case data says. */
  isTold: boolean;
  standing: StandingNow;
  /** Its form is filled in field by field. */
  fillsIn: boolean;
  /** The door at which their answer, or their silence, asks for a letter; null when it asks for none. */
  asks: string | null;
  /** The next step as its own page has it; null where nothing is asked of the user, and where it was not looked up. isStopped: there is nothing but to close it. */
  step: (Pick<NextStep, "words" | "door"> & { isStopped: boolean }) | null;
  phone: string | null;
  /** Until when the same office may be asked to look again at its answer; null where that is not the way. */
  objectBy: Deadline | null;
  /** Why its letter, issued and not handed in, had better wait; null where nothing speaks against it. */
  waits: string | null;
};

/** One matter (装修推销) and how far it has come. */
export type FrontMatter = {
  id: string;
  name: string;
  calls: KindCount;
  evidence: number;
  /** About its calls, newest first. */
  complaints: FrontComplaint[];
  /** What its plan says is to be done now; null where that is to wait, where it ended, and where /plan says it. */
  next: FrontNext | null;
};

/** The door that is open now: its name, how its step is called on every page, what it is for. */
export type FrontNext = { name: string; words: string; purpose: string };

/** Everything the front page says, read from the log. */
export type FrontFacts = {
  today: Day;
  total: KindCount;
  /** What is to be done before any paper; null when nothing is, or the police know. */
  urgent: Urgent | null;
  /** Calls of which a letter still wants something; `one` is its id when there is only one. */
  unfinished: { count: KindCount; one: string | null };
  matter: FrontMatter | null;
  /** Every complaint of the space, newest first. */
  complaints: FrontComplaint[];
  /** What will be gone after a day, the nearest first. */
  save: SaveBefore[];
  /** The one that 换一件 shows; null when there is no other. */
  nextMatter: string | null;
  recent: (Call & { evidenceCount: number })[];
  /** Days of the last five weeks that have calls. */
  perDay: (KindCount & { day: Day })[];
};
