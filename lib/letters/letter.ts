import type { Chart } from "@/lib/charts/chart";

/** A stretch of text. `fact` is the id of the claim (see Claim) that the log backs it with. */
export type Run = { text: string; fact?: string };

/** A letter in the order it is read. Plain data: drawn on screen and on paper from the same blocks. */
export type Block =
  | { kind: "title"; text: string }
  | { kind: "salutation"; text: string } // 辽宁省通信管理局：
  | { kind: "heading"; text: string } // 一、举报人
  | { kind: "paragraph"; runs: Run[] } // first line indented by two characters
  | { kind: "items"; items: Run[][] } // 1. 2. 3., numbered by the reader's side
  | { kind: "pairs"; rows: { name: string; value: Run[] }[] } // two columns without lines
  | { kind: "table"; caption: string; head: string[]; widths: number[]; rows: string[][] } // widths: shares, any sum
  | { kind: "closing"; to?: string } // 此致 / 敬礼！; with `to` 此致 / 沈阳市样例区人民法院, as a court has it
  | { kind: "signature"; role: string; name: string; on: string } // on: yyyy-mm-dd
  | { kind: "attachments"; items: string[]; label?: string } // 附件：1. …; label: another word than 附件
  | { kind: "annex"; title: string } // starts a new page
  | { kind: "figure"; evidenceId: string; caption: string }
  | { kind: "chart"; chart: Chart; caption: string }; // its numbers stand in a table of the same annex

/** One number, date or assertion of the letter, and where in the log it comes from. */
export type Claim = { id: string; text: string; source: string; callIds: string[] };

/** One article as it stood on the day of the calls it is cited for. Days are yyyy-mm-dd. */
export type Citation = {
  statute: string;
  article: string;
  text: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  source: string;
};

/** Another form of the same complaint: a text of limited length, a phone script. */
export type LetterText = { id: string; name: string; text: string; limit: number | null };

/** One field of the authority's own form. copy: paste the value; pick: choose it in a list; self: a person must do it (codes, captchas, consent). */
export type Field = {
  label: string;
  value: string;
  way: "copy" | "pick" | "self";
  min?: number;
  max?: number;
  note?: string;
};

/**
 * One filled form, fields in the form's own order. callId: the call it is about, "" for one about all of them.
 * filledBy: the form of extension/ that can fill it, left out where a person has to.
 */
export type FieldCard = { id: string; callId: string; title: string; fields: Field[]; filledBy?: string };

/** The paper. Frozen as JSON when it is issued. */
export type Letter = {
  /** Version of this shape, so that old letters can always be read. */
  form: 1;
  channel: string;
  /** 举报信, 电信用户申诉书 … */
  name: string;
  title: string;
  /** Who it is addressed to, without the colon. */
  to: string;
  /** yyyy-mm-dd in Beijing, the day it was drafted. */
  on: string;
  blocks: Block[];
  claims: Claim[];
  citations: Citation[];
  texts: LetterText[];
  cards: FieldCard[];
  /** How many copies go to the other side, as a court wants them; absent where there is none. */
  copies?: number;
};
