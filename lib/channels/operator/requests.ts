import { rightToCopy } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import { billOnRequest } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { numberProvinceOf } from "../number-province";
import { alsoCitedFor, answerRule, spanInWords } from "../operator-answer";
import { type Basis, cited, inForce, quoted, together } from "../parts/basis";
import { areHidden, countingOf } from "../parts/group";
import { phoneInPrint } from "../parts/person";
import { callsToTrace, ownCalls, ownNumbers, ownRequest, tracedInWords } from "./own-calls";
import { inPeriod } from "./period";
import { portCheck } from "./ports";
import { protectionFor } from "./protection";
import { sellingAndCancelled } from "./selling-basis";
import { sellNothing, stopsOf } from "./stops";
import { tracingBasis } from "./tracing-basis";

/** 投诉请求: what one's own operator can do. */
export function operatorRequests(facts: Facts): string[] {
  const { calls } = facts;
  const { list, inside, thing } = stopsOf(calls);
  return [
    protectionRequest(facts, stopRequest(facts)),
    ...abroadRequest(facts),
    ...ownRequest(facts),
    ...(callsToTrace(facts).length === 0
      ? []
      : [
          `对${tracedInWords(facts, `上述${areHidden(calls) ? thing : "号码"}`)}溯源核查：${portAsked(callsToTrace(facts))}属于贵公司号码、线路或者合作方的，核对登记使用人和实际使用人，有违规的，依规处置；不属于的，请告诉我属于哪家电信企业`,
        ]),
    `免费提供我的号码${inPeriod(calls, "在上述期间")}的收费清单（${list}），并请包含${inside}${asOwnInformation(facts)}；需要核验身份的，请告知办理的方式`,
    `将工单号告知我，并自收到本投诉之日起${spanInWords(answerRule(numberProvinceOf(facts)).span)}内以短信或者书面答复处理结果`,
  ];
}

/** （…属于我的个人信息，…）: what came in is on no bill, and the rule on bills does not reach it. */
function asOwnInformation({ today }: Facts): string {
  const [rule] = inForce([rightToCopy], [today]);
  return rule ? `（属于我的个人信息，依照${placeInPrint(rule.ref)}请求复制）` : "";
}

/** 查明该端口由哪家企业接入、使用，…；: before whose number it is. */
function portAsked(calls: LoggedCall[]): string {
  const check = portCheck(calls);
  return check === "" ? "" : `${check}；`;
}

/** What comes from abroad one's own operator can hold up, or mark. */
function abroadRequest({ calls, complainant }: Facts): string[] {
  const isFromAbroad = calls.some(({ kind, profile }) => kind === "call" && profile.kind === "international");
  if (!isFromAbroad) return [];
  return [`为我的号码${phoneInPrint(complainant)}开通境外来电拦截或者提醒，不能开通的，请告知办法`];
}

/** 为我的号码…登记拒绝营销来电，停止…，并开通骚扰电话防护: of what was done already, only that it works; of who sells nothing, to block it. */
function protectionRequest({ calls, complainant }: Facts, stop: string): string {
  const { note, guard, check, block } = protectionFor(calls);
  const number = `我的号码${phoneInPrint(complainant)}`;
  if (sellNothing(calls))
    return [check.replace("核实", `核实${number}`), guard && `为${number}${guard}`, block]
      .filter((one) => one !== "")
      .join("，");
  const lead = note === "" ? `${check.replace("核实", `核实${number}`)}` : `为${number}${note}`;
  const more = [guard, note === "" ? "" : check, block].filter((one) => one !== "");
  return [lead, stop, ...(more.length > 0 ? [`并${more.join("，")}`] : [])].join("，");
}

/** Its own selling is to stop where its own numbers did it (包括用10010、10016拨打的); else whatever there may be of it. */
function stopRequest(facts: Facts): string {
  const { stopped } = stopsOf(facts.calls);
  const numbers = ownNumbers(facts);
  if (numbers === "") return `贵公司自身及合作方如有向我${stopped}的，立即停止`;
  return `停止贵公司自身及合作方向我${stopped}（包括用${numbers}${countingOf(ownCalls(facts)).done}的）`;
}

/** What the operator owes; what selling is held against; and what it owes for the lines that others call by. */
export function operatorBasis(facts: Facts): Basis {
  return together(
    answerBasis(facts),
    billBasis(facts.today),
    { texts: [], citations: inForce([rightToCopy], [facts.today]).map(({ citation }) => citation) },
    sellingAndCancelled(facts.calls, ownCalls(facts)),
    tracingBasis(callsToTrace(facts)),
  );
}

/** Until when: the rule of the province word for word, the national one in a sentence. */
function answerBasis(facts: Facts): Basis {
  const rule = answerRule(numberProvinceOf(facts));
  const { basis, duty, span } = rule;
  const alsoCited = alsoCitedFor(rule, facts.calls);
  const local = [...new Set([duty, ...alsoCited])];
  if (basis !== duty || alsoCited.length > 0)
    return together(...local.map((passage) => quoted(passage, facts.today)));
  const told = `按${placeInPrint(basis)}，${spanInWords(span)}内未答复或者对处理结果不满意的，电信用户可以提出申诉。`;
  return together({ texts: [told], citations: [] }, cited([basis], facts.today));
}

function billBasis(today: string): Basis {
  return quoted(billOnRequest, today);
}
