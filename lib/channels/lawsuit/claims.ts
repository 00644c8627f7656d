import { numeral } from "@/lib/letters/wording";
import { defendantsOf, theDefendants } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "../parts/about";
import { phoneInPrint } from "../parts/person";
import { areLoneAndUnheard } from "../parts/subject";
import { ownFacts } from "../parts/whose";
import { purposeOf } from "../rights-request/requests";
import { chargesOf } from "./charges";

/** 诉讼请求: to stop, to delete, to apologise; money only where the user asks for it. */
export function claimsOf(facts: Facts): string[] {
  const whom = theDefendants(facts.answers);
  return [
    stopInWords(facts),
    `判令${whom}删除其用于${purposeOf(facts.calls)}的原告的个人信息，并书面告知原告该信息的来源`,
    `判令${whom}向原告书面赔礼道歉`,
    ...moneyInWords(facts),
    `本案诉讼费用由${whom}承担`,
  ];
}

/** Of several the sum is one, and each answers for its part of it. */
function moneyInWords({ answers }: Facts): string[] {
  const whom = theDefendants(answers);
  const isShared = defendantsOf(answers).length > 1;
  const sum = (amount: string) => `${isShared ? "共计" : ""}人民币${amount.replace(/\.\d$/, "$&0")}元`;
  const share = isShared ? "，按各自的责任承担" : "";
  const { costsClaimed: costs, solatiumClaimed: solatium } = answers;
  return [
    costs && `判令${whom}赔偿原告为制止侵扰支出的合理费用${sum(costs)}${share}`,
    solatium && `判令${whom}赔偿原告精神损害抚慰金${sum(solatium)}${share}`,
  ].filter((one) => one !== "");
}

/** 判令被告一立即停止侵害，不再…拨打商业营销电话；被告二…: each by the calls that it is charged with. */
function stopInWords(facts: Facts): string {
  const phone = phoneInPrint(facts.complainant);
  const stop = (whom: string, what: string) =>
    `${whom}立即停止侵害，不再自行或者委托他人向原告的号码${phone}${what}`;
  const whats = answeredFor(facts).map(done);
  const [first = ""] = whats;
  if (whats.every((what) => what === first)) return `判令${stop(theDefendants(facts.answers), first)}`;
  return `判令${whats.map((what, at) => stop(`被告${numeral(at + 1)}`, what)).join("；")}`;
}

/** What each defendant answers for; the only one for its own, and one that nobody named for what the court finds. */
function answeredFor(facts: Facts): LoggedCall[][] {
  if (defendantsOf(facts.answers).length < 2) return [ownFacts(facts).calls];
  return chargesOf(facts).map(({ named, after }) => {
    const charged = new Set([...named, ...after]);
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

export function claimsMoney({ answers }: Facts): boolean {
  return answers.costsClaimed !== "" || answers.solatiumClaimed !== "";
}
