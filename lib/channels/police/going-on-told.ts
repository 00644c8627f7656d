import { dayInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Run } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { amountOf, cameRuns } from "../parts/amount";
import { callsByNumber } from "../parts/counted";
import { groupsOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { momentOf } from "../parts/moment";
import { namesInWords } from "../parts/names-in-words";
import { profileOf } from "../parts/numbers";
import { stillNamed, stillSameName } from "../parts/others-after";
import { bracketed, ringsAnsweredRuns } from "../parts/rings-answered";
import { signsBorneOut } from "./alleged";
import { goingOn } from "./pestering";

/** 我明确拒绝以后，自称“安心装饰”的170 9000 0000仍来电4次，另有171 0000 0000来电3次，其中1次也自称“安心装饰”。 Said first where nothing worse was marked: it is why one reports at all. */
export function goingOnRuns({ calls }: Facts, ledger: Ledger): Run[] {
  const went = goingOn(calls);
  if (went.length === 0 || signsBorneOut(calls).length > 0) return [];
  const each = [...callsByNumber(went)].flatMap(([number, own], at) => [
    ...(at === 0 ? [] : [run("、")]),
    run(namesOf(number, own, calls)),
    ...numberRuns(number, own, ledger),
  ]);
  return [
    ...firstNoRuns(calls, went),
    run("我明确拒绝以后，"),
    ...each,
    ...lastRuns(went, ledger),
    ...otherNumbers(calls, went, ledger),
    run("。"),
  ];
}

/** 2026年9月14日: when the one number that went on was first told no. */
function firstNoRuns(calls: LoggedCall[], went: LoggedCall[]): Run[] {
  const numbers = new Set(went.map(({ number }) => number));
  const [number = ""] = numbers;
  const nos = groupsOf(calls)
    .flatMap(({ after }) => after.nos)
    .filter((no) => no.numbers.includes(number));
  const [first] = nos.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (!first || numbers.size > 1) return [];
  const day = dateInWords(dayInBeijing(first.at));
  return [run(`${day}${toldMark(Boolean(first.caseDataAt))}`)];
}

/** ，最近一次为2026年10月9日10:26 */
function lastRuns(went: LoggedCall[], ledger: Ledger): Run[] {
  const last = went.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  if (!last) return [];
  const at = momentOf(last.at, "");
  const claim = { id: "going-on-last", text: `最近一次${at}`, source: "那条记录", callIds: [last.id] };
  return [run("，最近一次为"), ledger.fact(at, claim)];
}

/** So many of them are named. */
const namedAtMost = 3;

/** ，另有171 0000 0000来电3次，其中1次也自称“安心装饰”: whoever was told no, under another number. */
function otherNumbers(calls: LoggedCall[], went: LoggedCall[], ledger: Ledger): Run[] {
  const groups = groupsOf(calls);
  const numbers = new Set(went.map(({ number }) => number));
  const isElsewhere = ({ number }: LoggedCall) => !numbers.has(number);
  const same = callsByNumber(groups.flatMap(stillSameName).filter(isElsewhere));
  if (same.size === 0 || same.size > namedAtMost || same.has("")) return [];
  const others = callsByNumber(groups.flatMap(({ after }) => after.others));
  const isNamed = namesInWords(went, calls) !== "";
  const said = (some: LoggedCall[]) => (isNamed ? stillNamed : namesInWords)(some, calls);
  return [...same].flatMap(([number, named], at) => [
    run(at === 0 ? "，另有" : "；另有"),
    ...besideRuns(others.get(number) ?? named, named, said(named), ledger),
  ]);
}

/** 171 0000 0000来电3次，其中1次也自称“安心装饰” */
function besideRuns(all: LoggedCall[], named: LoggedCall[], said: string, ledger: Ledger): Run[] {
  const number = all[0]?.number ?? "";
  const name = profileOf(all, number).display;
  const claimOf = (id: string, text: string, calls: LoggedCall[]) => ({
    ...{ id: `${id}:${number}`, text: `${name}${text}${amountOf(calls)}` },
    ...{ source: "从第一次拒绝数起", callIds: calls.map((call) => call.id) },
  });
  const came = claimOf("going-on-beside", "在拒绝后", all);
  const among = claimOf("going-on-named", "用被拒绝的名称", named);
  return [
    ledger.fact(name, came),
    ...cameRuns(all, came, ledger),
    ...(named.length === all.length ? [run("，")] : [run("，其中"), ledger.fact(amountOf(named), among)]),
    run(said),
  ];
}

/** 自称“安心装饰”的: who it was that went on, as it said when it was told no or later. */
function namesOf(number: string, own: LoggedCall[], calls: LoggedCall[]): string {
  const nos = groupsOf(calls).flatMap(({ after }) => after.nos.map(({ callId }) => callId));
  const told = calls.filter((call) => call.number === number && nos.includes(call.id));
  const names = namesInWords([...told, ...own], calls);
  return names === "" ? "" : `${names}的`;
}

function numberRuns(number: string, own: LoggedCall[], ledger: Ledger): Run[] {
  const name = profileOf(own, number).display;
  const callIds = own.map(({ id }) => id);
  const claim = {
    id: `going-on:${number}`,
    text: `${name}被拒绝后${amountOf(own)}`,
    source: "从第一次拒绝数起",
    callIds,
  };
  return [
    ledger.fact(name, claim),
    run("仍"),
    ...cameRuns(own, claim, ledger),
    ...bracketed(ringsAnsweredRuns(own, claim, ledger)),
  ];
}
