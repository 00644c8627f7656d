import { listInWords, numeral } from "@/lib/letters/wording";
import { defendantsOf, theDefendants } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "../parts/about";
import { phoneInPrint } from "../parts/person";
import { areLoneAndUnheard } from "../parts/subject";
import { chargedWith, chargesOf } from "./charges";
import { hasStopped } from "./noes";

/**
 * 判令各被告立即停止侵害：被告一、被告二不再…拨打商业营销电话，被告三不再…发送商业营销短信. What each is charged with; "" where all
 * stopped when they were told.
 */
export function stopInWords(facts: Facts): string {
  const asked = goingOn(facts);
  const whats = [...new Set(asked.map(({ what }) => what))];
  const [only] = whats;
  if (only === undefined) return "";
  const isAll = asked.length === defendantsOf(facts.answers).length;
  const whom = isAll ? theDefendants(facts.answers) : namesOf(asked);
  const more = (what: string) => `不再自行或者委托他人向原告的号码${phoneInPrint(facts.complainant)}${what}`;
  if (whats.length === 1) return `判令${whom}立即停止侵害，${more(only)}`;
  const each = whats.map((what) => `${namesOf(asked.filter((one) => one.what === what))}${more(what)}`);
  return `判令${whom}立即停止侵害：${each.join("，")}`;
}

/** A defendant that is to stop, by its place, and what. */
type Stop = { at: number; what: string };

function namesOf(asked: Stop[]): string {
  return listInWords(asked.map(({ at }) => `被告${numeral(at + 1)}`));
}

/** Each that did not stop when it was told, and what it answers for; one that nobody named for all of it. */
function goingOn(facts: Facts): Stop[] {
  const charges = chargesOf(facts);
  return charges.flatMap((charge, at) => {
    if (hasStopped(charge, facts)) return [];
    const charged = new Set(charges.length < 2 ? [] : chargedWith(charge));
    const own = charged.size === 0 ? facts.calls : facts.calls.filter((call) => charged.has(call));
    return [{ at, what: done(own) }];
  });
}

/** 拨打商业营销电话, 发送商业营销短信, or both. */
function done(calls: LoggedCall[]): string {
  const rings = calls.filter(({ kind }) => kind === "call");
  const messages = calls.filter(({ kind }) => kind === "sms");
  const parts = [
    rings.length > 0 ? `拨打${areLoneAndUnheard(rings) ? "电话" : nuisanceName(rings)}` : "",
    messages.length > 0 ? `发送${nuisanceName(messages)}` : "",
  ];
  return parts.filter((part) => part !== "").join("、");
}
