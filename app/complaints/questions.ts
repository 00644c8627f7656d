import { pickedWords } from "@/components/complaints/picked-words";
import { atOnce } from "@/lib/calls/in-steps";
import { channelById } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { countInSteps, countingOf } from "@/lib/channels/parts/group";
import { wantsOf } from "@/lib/channels/parts/wants";
import { draft, outlook, shownTexts } from "@/lib/complaints/draft";
import type { Draft } from "@/lib/complaints/drafted";
import { evidenceFor, gatherFacts, leftOutOf } from "@/lib/complaints/facts";
import { placeOfProof } from "@/lib/complaints/proof-place";
import { callToCome } from "@/lib/complaints/to-come";
import { toldOf } from "@/lib/complaints/told-of";
import { planOf } from "@/lib/plan/plan-of";
import { urgentOf } from "@/lib/plan/urgent";
import { warningAt } from "@/lib/plan/warning";
import { ok } from "@/lib/result";
import { doorGroups } from "./door-groups";
import { doorOf } from "./doors";
import { offersFor, type Said, withOffers } from "./offered";

/** All that letters are drawn up from, as it is stored. */
export type Known = Parameters<typeof gatherFacts>[0] & { isAnothers?: boolean };

/** Everything a letter may say of what is known, with what every sentence counts of it. */
function factsIn({ isAnothers, ...known }: Known): Facts {
  const facts = { ...gatherFacts(known), isAnothers };
  atOnce(countInSteps(facts.calls));
  return facts;
}

function channelCalled(id: string): Channel {
  const found = channelById(id);
  if (!found) throw new Error("a letter of no channel");
  return found;
}

/** What the page of a draft shows; the cards, of which it shows none, stay out. */
function page(known: Known, { channel: id, isFirst, ...said }: Said & { channel: string; isFirst: boolean }) {
  const [channel, facts] = [channelCalled(id), factsIn(known)];
  const drafted = draft(channel, facts);
  const about = toldOf(channel, facts);
  const wants = wantsOf(channel.wants, about.calls);
  return {
    door: withOffers(doorOf(channel, facts), offersFor(channel, facts, said)),
    letter: drafted.kind === "ok" ? { ...drafted.value.letter, cards: [] } : null,
    warning: isFirst ? warningAt(channel.id, facts) : null,
    urgent: urgentOf(facts),
    leftOut: leftOutOf(channel, facts),
    evidence: facts.evidence,
    texts: shownTexts(channel, facts),
    noun: countingOf(about.calls).noun,
    picked: pickedWords(about),
    checklist: outlook(channel, facts).checklist.map((item) => ({
      ...item,
      place: placeOfProof(
        wants.find(({ name }) => name === item.name),
        about,
      ),
    })),
  };
}

/** The letter to be issued, as the JSON that is kept, or why there is none; ahead: it tells of a call to come; `now`: an ISO instant. */
function issue(known: Known, { channel: id, now }: { channel: string; now: string }) {
  const [channel, facts] = [channelCalled(id), factsIn(known)];
  const drafted = draft(channel, facts);
  return {
    drafted: drafted.kind === "ok" ? ok(JSON.stringify(drafted.value)) : drafted,
    ahead: callToCome(facts, new Date(now)),
    evidence: evidenceFor(channel, facts),
  };
}

/** What going through this door today would close; null also where no door is asked for. */
function warning(known: Known, { channel }: { channel: string }) {
  return warningAt(channel, factsIn(known));
}

function plan(known: Known) {
  return planOf(factsIn(known));
}

/** The way, and every door on it; unsent: the doors whose letter about these calls is finished and still here. */
function doors(known: Known, { unsent }: { unsent: string[] }) {
  const facts = factsIn(known);
  const way = planOf(facts);
  return { plan: way, groups: doorGroups(way, facts, new Set(unsent)), words: pickedWords(facts) };
}

/** A letter as it was kept. */
function kept(text: string): Draft {
  return JSON.parse(text);
}

export type DraftTold = ReturnType<typeof page>;

/** What is asked of a log that may be long, and takes long to answer then. */
export const questions = { page, issue, warning, plan, doors, kept };
