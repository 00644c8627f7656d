import type { CategoryCode } from "@/lib/calls/categories";

/** How the call ended, as far as a source says. */
export type Outcome = "answered" | "one-ring" | "missed" | "rejected" | "blocked";

/** What a source tells about one call or message. */
export type SourceRow = {
  /** Line, record or sheet row in the source, from 1. */
  line: number;
  kind: "call" | "sms";
  /** null: the source does not say. */
  direction: "in" | "out" | null;
  /** The number as the source shows it; "" when it shows none. */
  typed: string;
  /** ISO instant (UTC). */
  at: string;
  /** How exactly the source tells the time. */
  exact: "second" | "minute";
  /** null: not said. */
  outcome: Outcome | null;
  /** Length of the talk; null: not said. */
  seconds: number | null;
  /** The name in the person's contacts; "" when the number is nobody they know. */
  name: string;
  /** What the phone or the operator marked the number as: 骚扰电话, 房产中介. */
  label: string;
  /** What was sold, where a person wrote it beside the call; what a phone marks is none of their words. */
  category?: CategoryCode;
  /** What a person wrote beside the call, unchanged. */
  wrote?: string;
  /** Whether those words say that they told the caller to stop, until the person has unticked it. */
  saidNo?: boolean;
  /** Those words say that a machine spoke. */
  robot?: boolean;
  /** The day as it stands there where it was counted from when that was told, such as 昨天: the person may say another. */
  spoken?: string;
  /** The message unchanged; "" for a call. */
  smsText: string;
  /** Where the person was, as a bill says. */
  place: string;
  /** What the reader is not sure of, in Chinese: 开头可能少了一个0. */
  doubts: string[];
};

/**
 * A row that could not be read: what it said (at most 200 characters), and why it was left, in Chinese. lacksDay: with a day it
 * can be; day: the one that its word was counted to; hours: which it may have been, where it says no half of the day, those
 * from 24 on of the next day; times: those that stand on it, of which one was that of the call; lacksClock: with an hour and
 * minute it can be.
 */
export type RejectedRow = {
  line: number;
  text: string;
  reason: string;
  lacksDay?: true;
  day?: string;
  hours?: number[];
  times?: string[];
  lacksClock?: true;
};
