import { fromCaseData } from "@/lib/letters/from-case-data";
import { dateInWords } from "@/lib/letters/wording";
import type { Answers } from "../answers";
import { isTold } from "../answers-said";
import type { Facts, LoggedCall } from "../facts";
import { ownNumbers } from "../operator/own-calls";
import { portCheck, portsInWords } from "../operator/ports";
import { protectionFor } from "../operator/protection";
import { sellNothing, stopsOf } from "../operator/stops";
import { areHidden } from "../parts/group";
import { callsOf } from "../parts/numbers";
import { phoneInPrint } from "../parts/person";
import { askedAbout } from "./asked";
import { hiddenAsked, mayBeAnothers, tracingAsked } from "./whose";

/** 申诉要求: what the user's own operator can do, and nothing it was not asked before. */
export function appealRequests(facts: Facts): string[] {
  const { answers, complainant } = facts;
  const calls = askedAbout(facts);
  return [
    `要求被申诉人对我${dateInWords(answers.operatorOn)}的投诉（工单号${answers.operatorReceipt}${isAskedTold(answers) ? `，${fromCaseData}` : ""}）${answers.operatorOutcome === "unsatisfied" ? "重新处理" : "作出处理"}，并书面答复`,
    protectionRequest({ complainant, calls }, stopAsked({ ...facts, calls })),
    `要求被申诉人核查${askedToCheck(facts)}${hiddenAsked(calls)}${portAsked(calls)}，${outcomeAsked(facts)}`,
  ];
}

/** 其自身或者合作方如有向我拨打营销电话的，立即停止: the calls are not said to be its own, unless its own numbers made them. */
export function stopAsked(facts: Facts): string {
  const did = `向我${stopsOf(facts.calls).stopped}`;
  return ownNumbers(facts) === "" ? `其自身或者合作方如有${did}的，立即停止` : `停止其自身及合作方${did}`;
}

/** 属于其号码、线路或者合作方的，…处置；不属于的，说明属于哪家电信企业: that it is not its own is no way out. */
function outcomeAsked(facts: Facts): string {
  const said = [tracingAsked(facts), dealingAsked(askedAbout(facts))].filter(Boolean).join("，");
  const dealt = "涉嫌违反规定的依法依规处置";
  if (!mayBeAnothers(facts)) return `${dealt}${said && `，说明${said}`}，并将结果告知我`;
  return `属于其号码、线路或者合作方的，${dealt}；不属于的，说明属于哪家电信企业；并${said && `说明${said}，`}将结果告知我`;
}

/** ，查明该端口由哪家企业接入、使用，…: who lets a port be used knows by whom. "" where nothing came by one. */
function portAsked(calls: LoggedCall[]): string {
  const check = portCheck(calls);
  return check === "" ? "" : `，${check}`;
}

/** 收到我的投诉以后对该端口作过什么处置: what came of the complaint, as far as it is about a port. */
function dealingAsked(calls: LoggedCall[]): string {
  const which = portsInWords(calls);
  return which === "" ? "" : `收到我的投诉以后对${which.startsWith("该") ? which : "上述端口"}作过什么处置`;
}

/** 下列号码; of several the ones that the operator was asked about. */
function askedToCheck(facts: Facts): string {
  const calls = askedAbout(facts);
  if (calls.length < facts.calls.length) return `投诉所涉的${callsOf(calls)}`;
  return areHidden(calls) ? `下列${stopsOf(calls).thing}` : "下列号码";
}

/** 要求被申诉人为我的号码…登记拒绝营销来电，停止…，并采取来电防骚扰措施: of what was done already, only that it works. */
function protectionRequest(
  { complainant, calls }: Pick<Facts, "complainant" | "calls">,
  stop: string,
): string {
  const { note, guard, check, block } = protectionFor(calls);
  if (sellNothing(calls)) {
    const asked = [check, guard && `为我的号码${phoneInPrint(complainant)}采取防骚扰措施`, block];
    return `要求被申诉人${asked
      .filter((one) => one !== "")
      .join("，")
      .replace("上述", "下列")}`;
  }
  const noted = note === "" ? "" : `为我的号码${phoneInPrint(complainant)}${note}，`;
  const more = guard === "" ? "" : `，并采取${stopsOf(calls).thing}防骚扰措施`;
  const last = [check, block].filter((one) => one !== "").map((one) => `，${one}`);
  return `要求被申诉人${noted}${stop}${more}${last.join("")}`;
}

/** Whether case data says when the operator was asked, or what number that has. */
export function isAskedTold(answers: Answers): boolean {
  return isTold(answers, "operatorOn") || isTold(answers, "operatorReceipt");
}
