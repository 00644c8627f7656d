import { defendantsOf, theDefendants } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "../parts/about";
import { phoneInPrint } from "../parts/person";
import { areLoneAndUnheard } from "../parts/subject";
import { ownFacts } from "../parts/whose";

/** 诉讼请求: to stop, to delete, to apologise; money only where the user asks for it. */
export function claimsOf(facts: Facts): string[] {
  const { answers, complainant } = facts;
  const whom = theDefendants(answers);
  const phone = phoneInPrint(complainant);
  const money = [
    answers.costsClaimed && `判令${whom}赔偿原告为制止侵扰支出的合理费用人民币${answers.costsClaimed}元`,
    answers.solatiumClaimed && `判令${whom}赔偿原告精神损害抚慰金人民币${answers.solatiumClaimed}元`,
  ];
  return [
    `判令${whom}立即停止侵害，不再自行或者委托他人向原告的号码${phone}${done(answersFor(facts))}`,
    `判令${whom}删除原告的个人信息，并书面告知原告该信息的来源`,
    `判令${whom}向原告书面赔礼道歉`,
    ...money.filter((one) => one !== ""),
    `本案诉讼费用由${whom}承担`,
  ];
}

/** Several defendants share them out; the only one answers for its own. */
function answersFor(facts: Facts): LoggedCall[] {
  return defendantsOf(facts.answers).length > 1 ? facts.calls : ownFacts(facts).calls;
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
