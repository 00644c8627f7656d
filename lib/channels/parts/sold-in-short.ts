import { listInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { aboutAsClause, aboutInWords, isOnlyOther, nuisanceName } from "./about";
import { amountOf, cameInWords } from "./amount";
import { type Group, groupsOf } from "./group";
import { amongThem, typedIn } from "./of-contract";
import { unheardIn, unheardInWords, wasHeard } from "./subject";

/** 推销装修; 1次类型不明，其余推销装修 of a number that was not always noted of that kind. */
export function soldByOne(only: Group | undefined, asked: LoggedCall[]): string {
  if (!only || only.suffix === "fraud") return "";
  const some = only.untyped.length === 0 ? "" : `${amountOf(only.untyped)}${untyped}`;
  const about = amongThem(aboutAsClause(only.about, only.calls), typedIn(only), asked.length);
  return some === "" ? about : some + (about && `，其余${about}`);
}

const untyped = "类型不明";

/** So many things for sale are named. */
const soldAtMost = 3;

/** 推销贷款理财、装修建材: where all that was heard sold something, of a few kinds. "" otherwise. */
export function soldInAll(calls: LoggedCall[], asked: LoggedCall[]): string {
  const abouts = groupsOf(calls).flatMap(({ about, calls }) => (calls.some(wasHeard) ? [about] : []));
  const areSelling =
    abouts.every((about) => about.startsWith("推销")) &&
    groupsOf(calls).every(({ untyped }) => untyped.length === 0);
  if (!areSelling || abouts.length === 0 || abouts.length > soldAtMost) return "";
  const all = `推销${listInWords(abouts.map((about) => about.slice(2)))}`;
  return amongThem(all, calls.filter(wasHeard).length, asked.length);
}

/**
 * 打来商业营销电话12次，推销装修; 来电12次，其中1次未接通，其余推销装修: of what nobody heard nothing is said but that it came. hasAsked: some
 * of them sold nothing, so that no name fits all.
 */
export function doneInShort(calls: LoggedCall[], about: string, hasAsked: boolean): string {
  const rings = calls.filter(({ kind }) => kind === "call");
  const sent = calls.filter(({ kind }) => kind === "sms");
  const messages = inShort("发来", sent, "条");
  const unheard = unheardIn(rings);
  const isMixed = about.includes(untyped);
  if (unheard === 0) {
    const named = [...inShort("打来", rings, "次"), ...messages].join("、");
    const told = isMixed ? `其中${about}` : about.replace(/^是营销，/, "");
    return (hasAsked ? cameInWords(calls) : named) + (about && `，${told}`);
  }
  const which = messages.length > 0 ? "来电" : "";
  const done = hasAsked ? cameInWords(calls) : [`来电${rings.length}次`, ...messages].join("、");
  if (unheard === rings.length)
    return `${done}，${which}${unheardInWords(rings)}${about && `，短信${isMixed ? "中" : ""}${about}`}`;
  const heard = rings.filter(wasHeard);
  const rest = about || (hasAsked ? "" : takenFor(heard, which));
  const isBare = /^(?:是|.*我记为)营销/.test(rest);
  const others = isMixed ? "" : isBare ? `接通的${heard.length}次` : "其余";
  return `${done}，其中${which}${unheard}次未接通${rest && `，${others}${rest}`}`;
}

/** 是营销，推销什么没有记下: what the user took all of them for, where nothing more of them is known; else what their kinds are called. */
function takenFor(heard: LoggedCall[], which: string): string {
  if (heard.every(isOnlyOther)) return `${which}${aboutAsClause(aboutInWords(heard), heard)}`;
  const isKnown = heard.some(({ category, signs }) => category !== null || signs.length > 0);
  return isKnown ? `${which}为${nuisanceName(heard)}` : "";
}

/** 打来商业营销电话12次, 发来商业营销短信2条 */
function inShort(verb: string, calls: LoggedCall[], unit: string): string[] {
  return calls.length === 0 ? [] : [`${verb}${nuisanceName(calls)}${calls.length}${unit}`];
}
