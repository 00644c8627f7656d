import type { CallSign } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { EvidenceWant } from "@/lib/evidence/checklist";
import type { Outcome } from "@/lib/filings/outcome";
import type { Procedure } from "@/lib/filings/procedure";
import type { FilingWay } from "@/lib/filings/way";
import type { Block, Citation, Claim, FieldCard, LetterText } from "@/lib/letters/letter";
import type { Reason } from "@/lib/result";
import type { AnswerField } from "./answers";
import type { Complainant } from "./complainant";
import type { Facts } from "./facts";
import type { NextDoor } from "./next-door";
import type { Office } from "./office";

/**
 * A statement about an authority, with where it was read and when; basis: the rule it rests on, as one says it.
 * unverified: what of it could not be checked, true for all of it; isOurs: no rule says so, we judge it. Both are said with
 * the source only.
 */
export type Sourced = {
  text: string;
  source: string;
  checkedOn: string;
  basis?: string;
  unverified?: true | string;
  isOurs?: true;
};

/**
 * Who receives it, and by which rule it is this one. `phone` and `site` are shown to the user, never printed in
 * the letter; unverified: nobody could check the phone.
 */
export type Authority = {
  name: string;
  /** What everybody calls it, by which a letter may have addressed it before. */
  brand?: string;
  site: string;
  phone: string;
  why: string;
  source: string;
  unverified?: true;
  /** Nobody could check that the site is theirs. */
  siteUnverified?: true;
};

/** A question of Answers this channel asks, and why. kinds, signs: asked only where a call is of one of these 不良类型, or marked so. */
export type Ask = {
  field: AnswerField;
  label: string;
  hint: string;
  required: boolean;
  kinds?: CategoryCode[];
  signs?: readonly CallSign[];
  /** What there is to choose from, where the record says it. */
  choices?: { value: string; label: string }[];
};

/** What is still missing: a required need stops the issue, another one is only told. */
export type Need = Reason & { required: boolean };

/** proposed: what its field will show, to be looked over and kept. */
export type OfferedNeed = Need & { proposed?: string };

/** own: its dates; anew: by law those of what it follows, from the beginning; custom: so long one waits once more, by no law. */
export type Clock = "own" | "anew" | "custom";

/** Every channel answers the same properties, so that shared code never asks which one it is. */
export type Channel = {
  id: string;
  /** As on its door: 12321举报, 通管局申诉. */
  name: string;
  office: Office;
  /** What the letter begins from: calls of the log, or a complaint that was handed in already (Facts.follows). */
  begins: "calls" | "step";
  /** How it can be handed in, the usual way first. */
  ways: FilingWay[];
  /** One sentence: what it is for. */
  purpose: string;
  letterName: string;
  /** The main action: 写举报信. */
  action: string;
  /** What the person is called here: 举报人, 申诉人. */
  role: string;
  takes: Sourced[];
  refuses: Sourced[];
  /** What must come before, and what this step may close. */
  order: Sourced[];
  asks: Ask[];
  /** Fields of Complainant that the letter prints. */
  prints: (keyof Complainant)[];
  wants: EvidenceWant[];
  /** Whether the letter encloses 来电统计: a form without attachments has no use for it. */
  wantsFigures: boolean;
  receiptName: string;
  authority(facts: Facts): Authority;
  /** The part of what was chosen that its letter is about; left out where that is all of it. */
  tellsOf?(facts: Facts): Facts;
  /** Texts for the step that must come before, such as the script of the call to the operator. */
  before(facts: Facts): LetterText[];
  /** Refused outright (locked), with the next step; empty when the door is open. */
  closed(facts: Facts): Reason[];
  /** What is missing for a good letter. */
  needs(facts: Facts): Need[];
  /** Said before the user files: why it will likely be 不属于受理范围; null when it fits. */
  unlikely(facts: Facts): Reason | null;
  citations(facts: Facts): Citation[];
  /** copies: for the other side, where a court wants them. */
  body(facts: Facts): { title: string; blocks: Block[]; claims: Claim[]; copies?: number };
  texts(facts: Facts): LetterText[];
  cards(facts: Facts): FieldCard[];
  /** Whose dates run once it is filed. */
  clock: Clock;
  /** Its own dates, filed on that day. */
  deadlines(filedOn: string, facts: Facts): Deadline[];
  /** By which procedure it asks to be taken up; left out where its office has one only. */
  procedure?(facts: Facts): Procedure;
  /** The last day on which it may be handed in at all; null where none is known. Left out where there is none. */
  handInBy?(facts: Facts): Deadline | null;
  /** The last day to have the same office look again at the answer to it, by a paper of no channel. Left out where there is none. */
  objectBy?(facts: Facts): Deadline | null;
  /** What an answer means here, and which letter comes next. */
  onReply(outcome: Outcome, facts: Facts): NextDoor;
  /** What one has to know when handing it in; left out where nothing was read. */
  toKnow?(facts: Facts, to: string): Sourced[];
  /** What comes after, in words. */
  next: Sourced[];
  /** Its own form is filled in field by field, from `cards`; left out where there is none that is known. */
  fillsIn?: true;
  /** What it has no place for, the letter and its annexes among it; left out where all of it may be handed in. */
  takesNot?: Sourced;
};
