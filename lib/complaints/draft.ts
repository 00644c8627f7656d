import type { Channel, Need } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { nameDiffers } from "@/lib/channels/parts/addressed";
import { merchantDiffers } from "@/lib/channels/parts/merchant";
import { ownWordsNeeds } from "@/lib/channels/parts/own-words";
import type { ChecklistItem } from "@/lib/evidence/checklist";
import type { Field, Letter, LetterText } from "@/lib/letters/letter";
import { withoutPrivateUse } from "@/lib/letters/private-use";
import { ok, type Reason, type Result, refuse } from "@/lib/result";
import { anothersComplaint } from "./anothers";
import { checklist } from "./checklist";
import type { Draft } from "./drafted";
import { evidenceFor } from "./facts";
import { withOrigins } from "./told-facts";
import { toldOf } from "./told-of";

const noCalls: Reason = {
  code: "no-calls",
  text: "还没选来电，信里没有事实可写。",
  next: { text: "记下来电，或者选几次", href: "/calls" },
};

/** The letter and its checklist, or why it is not printed and what to do. */
export function draft(channel: Channel, facts: Facts): Result<Draft> {
  const reasons = refusals(channel, facts);
  if (reasons.length > 0) return refuse(...reasons);
  const told = { ...facts, evidence: evidenceFor(channel, facts) };
  return ok({ letter: letterOf(channel, told), checklist: checklist(channel, told) });
}

function refusals(channel: Channel, facts: Facts): Reason[] {
  if (facts.isAnothers) return [anothersComplaint];
  if (facts.calls.length === 0) return [noCalls];
  const closed = channel.closed(facts);
  if (closed.length > 0) return closed;
  return channel.needs(facts).filter((need) => need.required);
}

/** The shorter texts and scripts beside a letter: none where the letter itself cannot be written. */
export function shownTexts(channel: Channel, facts: Facts): LetterText[] {
  const isClosed = facts.isAnothers || facts.calls.length === 0 || channel.closed(facts).length > 0;
  return isClosed ? [] : channel.texts(facts);
}

function letterOf(channel: Channel, facts: Facts): Letter {
  return {
    form: 1,
    channel: channel.id,
    name: channel.letterName,
    to: channel.authority(facts).name,
    on: facts.today,
    ...withOrigins(channel, facts),
    citations: channel.citations(facts),
    texts: channel.texts(facts).map((one) => ({ ...one, text: withoutPrivateUse(one.text) })),
    cards: channel.cards(facts).map((one) => ({ ...one, fields: one.fields.map(toCopy) })),
  };
}

/** The paper prints private characters as what they are; who pastes a text into a form can do nothing with them. */
function toCopy(field: Field): Field {
  return { ...field, value: withoutPrivateUse(field.value) };
}

/** How a channel stands with these facts, before anything is written. */
export type Outlook = {
  state: "ready" | "missing" | "closed" | "unlikely";
  /** 齐了, 还差1样, 先别找. */
  word: string;
  reasons: Reason[];
  needs: Need[];
  checklist: ChecklistItem[];
};

/** What is missing, and what of the company should be looked at again before the letter. */
export function needsOf(channel: Channel, facts: Facts): Need[] {
  const names = channel.asks.some(({ field }) => field === "merchantName");
  const told = toldOf(channel, facts);
  return [
    ...channel.needs(facts),
    ...(names ? merchantDiffers(told) : []),
    ...nameDiffers(told),
    ...ownWordsNeeds({ ...told, evidence: evidenceFor(channel, facts) }, channel.asks),
  ];
}

export function outlook(channel: Channel, facts: Facts): Outlook {
  const needs = needsOf(channel, facts);
  const shared = { needs, checklist: checklist(channel, facts) };
  if (facts.isAnothers) return { ...shared, state: "closed", word: "先别找", reasons: [anothersComplaint] };
  if (facts.calls.length === 0) return { ...shared, state: "closed", word: "先别找", reasons: [noCalls] };
  const closed = channel.closed(facts);
  // What would make a letter better is said of no letter that cannot be written.
  if (closed.length > 0)
    return { needs: [], checklist: [], state: "closed", word: "先别找", reasons: closed };
  // What the case lacks does not change with how much of the form is filled in.
  const unlikely = channel.unlikely(facts);
  if (unlikely) return { ...shared, state: "unlikely", word: "先别找", reasons: [unlikely] };
  const missing = needs.filter((need) => need.required);
  if (missing.length > 0)
    return { ...shared, state: "missing", word: `还差${missing.length}样`, reasons: missing };
  return { ...shared, state: "ready", word: "齐了", reasons: [] };
}
