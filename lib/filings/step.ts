import type { Day } from "@/lib/deadlines/deadline";
import type { Outcome } from "./outcome";
import type { Notice, Procedure } from "./procedure";
import type { FilingWay } from "./way";

/** 已提交: the complaint was handed in. */
export type Filed = {
  kind: "filed";
  on: Day;
  way: FilingWay;
  /** Who it went to, as the letter or the door names it. */
  to: string;
  /** 工单号, 申诉编号 …; "" while there is none. */
  receipt: string;
  /** The issued version that was handed in; null when only a text was typed in or read out. */
  version: number | null;
  /** Proof of it: a screenshot, a posting receipt. */
  evidenceIds: string[];
  note: string;
  /** What a report to the police asked for; left out where there is one procedure only, and by what was entered before this was kept. */
  procedure?: Procedure | undefined;
};

/** 他们怎么回复. */
export type Replied = {
  kind: "replied";
  on: Day;
  outcome: Outcome;
  /** Their words, as the user wrote them down. */
  words: string;
  /** A new number that came with it, such as 受理编号; "" when none. */
  receipt: string;
  evidenceIds: string[];
  /** By which notice of the police, as the user says; left out where nobody said. */
  procedure?: Notice | undefined;
};

/** The calls stopped, says the user; or they began again. */
export type Turned = { kind: "solved" | "reopened"; on: Day; note: string };

/** Takes back the step it replaces. */
export type TakenBack = { kind: "taken-back" };

export type StepSaid = Filed | Replied | Turned | TakenBack;

/** One entry of the history of a complaint, which is only ever added to. */
export type Step = {
  id: string;
  /** ISO instant at which it was entered. */
  recordedAt: string;
  /** ISO instant at which it was read out of case data, whose word its time is then; left out for what was entered here. */
  caseDataAt?: string | null;
  /** The step this one corrects or takes back. */
  replacesId: string | null;
  said: StepSaid;
};
