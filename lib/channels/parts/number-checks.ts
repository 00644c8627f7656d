import { placeInPrint } from "@/lib/law/print";
import { numbersAreResources, resourcesAsApproved, resourcesPenalty } from "@/lib/law/refs";
import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { type Basis, noBasis, together } from "./basis";
import { callerNumberGrounds, grounds, lendableIn, registrationGrounds } from "./fraud-grounds";
import { areMessages, countingOf } from "./group";
import { messageChecks } from "./message-checks";
import { countedInWords, profileOf, shownNumbers } from "./numbers";

/** What is looked into together: who registered, who was allotted the number, by which line it came, the operator itself. */
type Topic = "holder" | "resource" | "line" | "operator";

/** What to ask about a sort of number, and on what ground. */
export type NumberCheck = { topic: Topic; request: string; basis: Basis };

/** name: the numbers of that sort, as the letter calls them. rung: asked of calls only. apart: who only wrote is asked of by itself. */
type Sort = {
  topic: Topic;
  kinds: NumberKind[];
  rung?: true;
  apart?: true;
  check(name: string, calls: LoggedCall[]): Omit<NumberCheck, "topic">;
};

/** In the order in which a letter asks. */
const sorts: Sort[] = [
  {
    topic: "holder",
    kinds: ["virtual-mobile", "mobile", "landline", "iot", "satellite"],
    check: (name, calls) => ({
      request: `核查${name}的实际使用人和实名登记情况，是否存在买卖、出租、出借${lendableIn(calls)}的情形，有的请将线索转公安机关${resellersInWords(calls)}`,
      basis: together(
        registrationGrounds(calls.filter(isResold), true),
        registrationGrounds(calls.filter((call) => !isResold(call))),
      ),
    }),
  },
  {
    topic: "resource",
    kinds: ["call-center", "enterprise", "provincial", "hosted", "sms-port"],
    check: (name, calls) => ({
      request: `核查${name}的码号资源使用单位和核准用途，是否存在擅自转让、出租或者改变用途的情形`,
      basis: resourceGrounds(calls),
    }),
  },
  {
    topic: "resource",
    kinds: ["call-center"],
    rung: true,
    check: (name) => ({
      request: `核查${name}的使用单位是否取得呼叫中心业务经营许可，是否从事商业营销类呼出`,
      basis: noBasis,
    }),
  },
  {
    topic: "line",
    kinds: ["international", "unknown", "hidden", "public-service"],
    apart: true,
    check: (name, calls) => ({
      request: areMessages(calls)
        ? `核查${name}的实际发送方，并溯源`
        : `核查${name}${oddInWords(calls)}的实际主叫号码，是否属于改号或者不规范传送主叫号码，并溯源`,
      basis: callerNumberGrounds(rungOf(calls)),
    }),
  },
  {
    topic: "operator",
    kinds: ["operator"],
    check: (name, calls) => ({
      request: `核查${name}的${countingOf(calls).noun}是否由${operatorsOf(calls)}自行或者委托他人${countingOf(calls).done}；是的，是否事先取得我的同意；不是的，请查明实际${countingOf(calls).origin}`,
      basis: callerNumberGrounds(rungOf(calls)),
    }),
  },
  {
    topic: "line",
    kinds: ["intermediary"],
    check: (name, calls) => ({
      request: `核查${name}（号码保护中间号）背后的平台企业和实际${countingOf(calls).origin}`,
      basis: noBasis,
    }),
  },
];

const isResold = ({ profile }: LoggedCall) => profile.kind === "virtual-mobile";

/** Of the numbers of a virtual operator what that one owes too; "" where there are none. */
function resellersInWords(calls: LoggedCall[]): string {
  if (!calls.some(isResold)) return "";
  const which = calls.every(isResold) ? "；并核查" : "；其中虚拟运营商号段的，并核查";
  return `${which}移动通信转售企业落实代理商实名制管理责任的情况`;
}

/** The checks that fit the numbers of the log, each sort asked once. */
export function numberChecks(calls: LoggedCall[]): NumberCheck[] {
  const checks = sorts.flatMap(({ topic, kinds, rung, apart, check }) => {
    const fitting = (rung ? rungOf(calls) : calls).filter((call) => kinds.includes(call.profile.kind));
    const asked = (apart ? byWayIn(fitting) : [fitting]).filter(({ length }) => length > 0);
    return asked.map((some) => ({ topic, ...check(named(some, calls), some) }));
  });
  return [...checks, ...messageChecks(calls)];
}

/** 核查…；…。 One request for each topic, in the order of the first: a clerk answers request by request. */
export function requestsByTopic(checks: NumberCheck[]): string[] {
  const topics = [...new Set(checks.map(({ topic }) => topic))];
  return topics.map((topic) =>
    checks
      .filter((check) => check.topic === topic)
      .map(({ request }) => request)
      .join("；"),
  );
}

/** Of the numbers that ever rang, and of those that only wrote: a message was sent from no line that could be another's. */
function byWayIn(calls: LoggedCall[]): LoggedCall[][] {
  const rang = new Set(rungOf(calls).map(({ number }) => number));
  return [calls.filter(({ number }) => rang.has(number)), calls.filter(({ number }) => !rang.has(number))];
}

function rungOf(calls: LoggedCall[]): LoggedCall[] {
  return calls.filter(({ kind }) => kind === "call");
}

/** （号码不合公开的编号规则）: why a number that was shown is doubted; "" of one that says so by its kind. */
function oddInWords(calls: LoggedCall[]): string {
  return calls.every(({ number, profile }) => number !== "" && profile.kind === "unknown")
    ? "（位数或者开头不合公开的编号规则）"
    : "";
}

/** 中国联通; the line of an operator is its own conduct, and nobody registered for it. */
function operatorsOf(calls: LoggedCall[]): string {
  const names = [...new Set(calls.flatMap(({ profile }) => profile.operator ?? []))];
  return names.length === 0 ? "该电信企业" : names.join("、");
}

/** So many are all named; of more the first. */
const namedAtMost = 4;

/** 上述号码 when they are all of them; else 170 9000 0000 or 170 9000 0000等3个号码. */
function named(calls: LoggedCall[], all: LoggedCall[]): string {
  const { shown, beside } = shownNumbers(calls.map((call) => call.number));
  if (shown.length === 0) return `未显示号码的${countingOf(calls).noun}`;
  if (calls.length === all.length) return "上述号码";
  const listed = shown.slice(0, shown.length > namedAtMost ? 1 : namedAtMost);
  const names = listed.map((number) => profileOf(calls, number).display).join("、");
  return `${names}${shown.length > namedAtMost ? `等${countedInWords(shown)}` : ""}${beside}`;
}

/** 码号 are resources (where it says so), not to be let or misused (quoted), and what follows. */
export function resourceGrounds(calls: LoggedCall[]): Basis {
  const rule = grounds([resourcesAsApproved], calls);
  const around = grounds([numbersAreResources, resourcesPenalty], calls);
  const also = `码号属于电信资源，见${placeInPrint(numbersAreResources)}；违反的，依照${placeInPrint(resourcesPenalty)}处罚。`;
  return {
    texts: rule.texts.map((text) => text + also),
    citations: [...rule.citations, ...around.citations],
  };
}
