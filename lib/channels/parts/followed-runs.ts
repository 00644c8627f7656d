import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Outcome } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import type { FilingWay } from "@/lib/filings/way";
import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import type { Claim, Run } from "@/lib/letters/letter";
import { dateAfter, dateInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import type { FiledStep, Told } from "../filed-step";
import { answerNumber, numberOf } from "../given-number";
import { handedVerb, isSpoken } from "./followed";
import { countingOf } from "./group";
import { type Ledger, run } from "./ledger";
import { oneLine } from "./one-line";
import { contentOf } from "./reply-words";
import { isFilingTold } from "./told";

const by: Record<FilingWay, string> = {
  web: "在网上",
  app: "通过App等线上渠道",
  phone: "通过电话",
  mail: "以邮寄方式",
  "in-person": "当面",
  email: "通过电子邮件",
  sms: "通过短信",
};

/** 2026年9月20日，我在网上向贵局提交举报信，信件编号0000 0920 02。9月28日，贵局答复，内容是：…。 whom: how this letter calls that office. */
export function stepRuns(step: FiledStep, whom: string, calls: LoggedCall[], ledger: Ledger): Run[] {
  return [...filedRuns(step, whom, calls, ledger), ...repliesRuns(step, againInWords(whom), ledger)];
}

/** 该公司, 该局: who has been named in the sentence before; 贵局 is as short. */
function againInWords(whom: string): string {
  const kind = /(?:公司|局)$/.exec(whom)?.[0];
  return kind && !whom.startsWith("贵") ? `该${kind}` : whom;
}

function filedRuns(step: FiledStep, whom: string, calls: LoggedCall[], ledger: Ledger): Run[] {
  const { filed, complaintId, letterName } = step;
  const isTold = isFilingTold(step);
  const source = sourceOf("提交记录", isTold);
  const on = { id: `filed-${complaintId}`, text: `${letterName}提交的日期`, source, callIds: [] };
  return [
    ledger.fact(dateInWords(filed.on), on),
    run(`，我${by[filed.way]}向${whom}${didInWords(step, calls)}`),
    ...matterNumberRuns(step, source, ledger),
    run(`${toldMark(isTold)}。`),
  ];
}

/** ，信件编号0000 0920 02 */
function matterNumberRuns(step: FiledStep, source: string, ledger: Ledger): Run[] {
  const number = numberOf(step);
  if (!number) return [];
  const { name, value } = number;
  const claim = { id: `receipt-${step.complaintId}`, text: `${name}${value}`, source, callIds: [] };
  return [run(`，${name}`), ledger.fact(value, claim)];
}

/** 提交举报信, 的局长信箱提交信件; what was only said handed in no paper: 投诉骚扰来电, by what had come until then. */
export function didInWords(step: FiledStep, calls: LoggedCall[]): string {
  if (!isSpoken(step)) return handedInWords(step);
  if (step.office === "same") return "催问此事";
  const reported = calls.filter(({ at }) => dayInBeijing(at) <= step.filed.on);
  return `${handedVerb(step)}骚扰${countingOf(reported.length > 0 ? reported : calls).noun}`;
}

/** 提交举报信; 的局长信箱提交信件 of what a mailbox takes */
function handedInWords({ letterName }: FiledStep): string {
  const box = /^(.+信箱)来信$/.exec(letterName)?.[1];
  return box ? `的${box}提交信件` : `提交${letterName}`;
}

/** What each outcome says when the user wrote down no words of theirs; "" where nothing came back. */
export const outcomeTold: Record<Outcome, string> = {
  accepted: "告知已受理",
  incomplete: "告知材料不全，需要补充",
  "out-of-remit": "告知不属于受理范围",
  forwarded: "告知已转办",
  blacklisted: "告知已将号码加入黑名单",
  "no-such-number": "告知查无此号",
  "company-told": "告知已联系企业整改",
  persuaded: "联系我，劝我撤回",
  refused: "告知不予办理",
  unsatisfied: "作出答复",
  satisfied: "作出答复",
  "no-answer": "",
};

function repliesRuns(step: FiledStep, whom: string, ledger: Ledger): Run[] {
  const { filed, replies, complaintId } = step;
  return replies.flatMap((reply, at) => {
    const said = saidInWords(reply);
    if (said === "") return [];
    const source = sourceOf("答复", reply.isTold);
    const claim = { id: `reply-${complaintId}-${at}`, text: `第${at + 1}次答复的日期`, source, callIds: [] };
    const mark = toldMark(reply.isTold);
    return [
      ledger.fact(dateAfter(reply.on, filed.on), claim),
      run(`${mark}，${whom}${said.did}`),
      ...answerNumberRuns(reply, step, { ...claim, id: `${claim.id}-number` }, ledger),
      run(said.what),
    ];
  });
}

/** 9月20日，12345热线仍未答复。 as it was logged, or 至今没有答复的记录。 where nothing was. */
export function silenceRuns(step: FiledStep, whom: string, ledger: Ledger): Run[] {
  const last = step.replies.at(-1);
  if (!last) return step.solvedOn === null ? [run("至今没有答复的记录。")] : [];
  if (last.outcome !== "no-answer") return [];
  const source = sourceOf("答复", last.isTold);
  const claim = { id: `silent-${step.complaintId}`, text: "仍未答复的日期", source, callIds: [] };
  return [
    ledger.fact(dateAfter(last.on, step.filed.on), claim),
    run(`${toldMark(last.isTold)}，${againInWords(whom)}仍未答复。`),
  ];
}

/** （文号苏通管不受〔2026〕9号） */
function answerNumberRuns(reply: Told<Replied>, step: FiledStep, claim: Claim, ledger: Ledger): Run[] {
  const number = answerNumber(reply, step);
  if (!number) return [];
  const { name, value } = number;
  return [run(`（${name}`), ledger.fact(value, { ...claim, text: `${name}${value}` }), run("）")];
}

/** 答复 ，内容是：号码属外省，无法核查。 or, where no words were written down, what it came to; "" where nothing came back. */
function saidInWords({ outcome, words }: Replied): { did: string; what: string } | "" {
  const said = oneLine(words).replace(/。$/, "");
  if (said !== "" && said === outcomeTold[outcome].replace("告知", ""))
    return { did: outcomeTold[outcome], what: "。" };
  if (said !== "" && outcome !== "no-answer") return { did: "答复", what: contentOf(said) };
  return outcomeTold[outcome] && { did: outcomeTold[outcome], what: "。" };
}
