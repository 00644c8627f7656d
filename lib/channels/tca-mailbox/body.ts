import type { LetterText } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { threadOf } from "../filed-step";
import { type Basis, basisBlocks, together } from "../parts/basis";
import { course } from "../parts/course";
import { datedPiece, followedOf, rootOf } from "../parts/followed";
import { countAfterBlocks } from "../parts/followed-runs";
import { areHidden, countingOf } from "../parts/group";
import { openLedger } from "../parts/ledger";
import { callCenterGrounds, resourceGrounds } from "../parts/number-checks";
import { numberBlocks, numbersInWords } from "../parts/numbers";
import { silenceBasis, silenceBlocks } from "../parts/overdue";
import { personInWords } from "../parts/person";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { storyOfSteps } from "../parts/story-of-steps";
import { supervision } from "../tca-report/supervision";

function callCenters({ calls }: Facts) {
  return calls.filter(({ kind, profile }) => profile.kind === "call-center" && kind === "call");
}

/** Who supervises the numbers, and what follows; 81号文 only over numbers of call centres. */
export function mailboxBasis(facts: Facts): Basis {
  const shown = facts.calls.filter(({ number }) => number !== "");
  return together(
    resourceGrounds(shown),
    callCenterGrounds(callCenters(facts)),
    supervision(facts),
    silenceBasis(facts),
  );
}

function requests(facts: Facts): string[] {
  const piece = datedPiece(rootOf(facts) ?? followedOf(facts));
  const license = "请核查其中95字头号码的使用单位是否取得呼叫中心业务经营许可，是否从事商业营销类呼出";
  const whose = !areHidden(facts.calls)
    ? "请核查上述号码的实际使用人和码号资源使用情况，是否存在擅自使用、转让、出租或者改变用途的情形"
    : `请核查上述${countingOf(facts.calls).noun}的实际${countingOf(facts.calls).origin}和接入线路`;
  return [
    `请核查我${piece}的办理情况`,
    whose,
    ...(callCenters(facts).length > 0 ? [license] : []),
    "涉嫌违反规定的，请依法处理",
    "请将核查情况和处理结果书面答复我，不予办理的，请说明理由和依据",
    ...(facts.answers.keepSecret ? ["请勿向被反映方透露我的身份"] : []),
  ];
}

/** 关于请求核查170 9000 0000等号码并书面答复的来信 */
function titleOf({ calls }: Facts): string {
  const numbers = numbersInWords(calls);
  const what = numbers.endsWith("号码") ? numbers : `号码${numbers}`;
  return `关于请求核查${what}${countingOf(calls).noun}并书面答复的来信`;
}

export function mailboxBody(facts: Facts, to: string) {
  const ledger = openLedger();
  const root = rootOf(facts) ?? followedOf(facts);
  const title = titleOf(facts);
  const whole = threadOf(root, facts.filed);
  const whom = root.filed.to === "" ? "" : to;
  const before = [
    ...storyOfSteps(whole, { to: whom, you: "贵局" }, ledger),
    ...silenceBlocks(facts, root),
    ...linesOf(facts.answers.followWords),
  ];
  const sections = [
    { title: "来信人", blocks: [paragraphOf(personInWords(facts.complainant, true))] },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵局") },
    { title: "事实经过", blocks: course(facts, ledger) },
    { title: "此前的办理情况", blocks: [...before, ...countAfterBlocks(facts, root, ledger)] },
    { title: "请求事项", blocks: requestsOf(requests(facts)) },
    { title: "依据", blocks: basisBlocks(mailboxBasis(facts)) },
  ];
  const blocks = sheet({ title, to, role: "来信人", facts, sections, wantsFigures: true });
  return { title, blocks, claims: ledger.claims };
}

/** A mailbox has a field for it; one official form takes 10 to 25 characters. */
export function mailboxTitle({ calls }: Facts): LetterText {
  const what = `${countingOf(calls).nuisance}${areHidden(calls) ? "" : "号码"}`;
  return { id: "title", name: "标题", text: `请核查${what}并书面答复`, limit: 25 };
}
