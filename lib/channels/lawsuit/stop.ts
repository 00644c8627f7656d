import { numeral } from "@/lib/letters/wording";
import { defendantsOf, theDefendants } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "../parts/about";
import { phoneInPrint } from "../parts/person";
import { areLoneAndUnheard } from "../parts/subject";
import { chargedWith, chargesOf } from "./charges";

/** 判令各被告立即停止侵害，不再…拨打商业营销电话（被告三：发送商业营销短信）: what most are charged with, and who did otherwise. */
export function stopInWords(facts: Facts): string {
  const phone = phoneInPrint(facts.complainant);
  const whats = answeredFor(facts).map(done);
  const most = mostOf(whats);
  const apart = whats.flatMap((what, at) => (what === most ? [] : [`被告${numeral(at + 1)}：${what}`]));
  const aside = apart.length === 0 ? "" : `（${apart.join("；")}）`;
  const whom = theDefendants(facts.answers);
  return `判令${whom}立即停止侵害，不再自行或者委托他人向原告的号码${phone}${most}${aside}`;
}

function mostOf(whats: string[]): string {
  const timesOf = (what: string) => whats.filter((one) => one === what).length;
  return whats.reduce((most, what) => (timesOf(what) > timesOf(most) ? what : most), whats[0] ?? "");
}

/** What each defendant answers for; one that nobody named for all of it. */
function answeredFor(facts: Facts): LoggedCall[][] {
  if (defendantsOf(facts.answers).length < 2) return [facts.calls];
  return chargesOf(facts).map((charge) => {
    const charged = new Set(chargedWith(charge));
    return charged.size === 0 ? facts.calls : facts.calls.filter((call) => charged.has(call));
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
