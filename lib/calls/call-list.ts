import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { identify } from "@/lib/numbers/identify";
import { type Call, howNames, refusalWayNamesOf } from "./call";
import { categories } from "./categories";
import { atOnce, mapInSteps, type Steps } from "./in-steps";
import { saidNo } from "./refusals";

type Cell = string | number;
type Column = { head: string; width: number; of: (call: Call, index: number) => Cell };

const columns: Column[] = [
  { head: "序号", width: 6, of: (_, index) => index + 1 },
  { head: "号码", width: 18, of: (call) => identify(call.number || call.typed).display },
  { head: "号码类型", width: 14, of: (call) => identify(call.number || call.typed).kindName },
  { head: "号段归属（仅供参考）", width: 22, of: (call) => placeOf(call) },
  { head: "日期", width: 12, of: (call) => dayInBeijing(call.at) },
  { head: "时间（北京）", width: 12, of: (call) => timeInBeijing(call.at) },
  { head: "方式", width: 8, of: (call) => (call.kind === "sms" ? "短信" : "电话") },
  { head: "怎么打的", width: 10, of: (call) => (call.how ? howNames[call.how] : "") },
  { head: "通话秒数", width: 8, of: (call) => call.seconds ?? "" },
  { head: "不良类型", width: 12, of: (call) => (call.category ? categories[call.category] : "") },
  { head: "自称", width: 18, of: (call) => call.caller },
  { head: "商品或服务", width: 18, of: (call) => call.product },
  { head: "说了什么", width: 36, of: (call) => call.words },
  {
    head: "知道我的姓名",
    width: 12,
    of: (call) => (call.knewMyName === null ? "" : yesOrNo(call.knewMyName)),
  },
  { head: "我说了不要再打、再发", width: 14, of: (call) => yesOrNo(saidNo(call)) },
  {
    head: "怎么拒绝的",
    width: 14,
    of: ({ kind, refusedWay }) => (refusedWay ? refusalWayNamesOf(kind)[refusedWay] : ""),
  },
  { head: "损失", width: 20, of: (call) => call.cost },
  { head: "备注", width: 24, of: (call) => call.note },
  { head: "短信原文", width: 40, of: (call) => call.smsText },
];

/** Only where a call of the list was read out of case data: what was written here says so too. */
const origin: Column = {
  head: "记录来源",
  width: 30,
  of: ({ caseDataAt }) => (caseDataAt ? "案件数据（提交人自己读入的以往记录）" : "本机记下"),
};

/** Calls that are written in one step: each number is looked up in the plan of numbers. */
const AT_ONCE = 100;

type CallList = { name: string; columns: { head: string; width: number }[]; rows: Cell[][] };

/** 来电清单 as rows for a spreadsheet, oldest first. Widths are in characters; what is not known stays empty. */
export function* callListInSteps(calls: Call[]): Steps<CallList> {
  const sorted = [...calls].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  const shown = calls.some(({ caseDataAt }) => caseDataAt) ? [...columns, origin] : columns;
  return {
    name: "来电清单",
    columns: shown.map(({ head, width }) => ({ head, width })),
    rows: yield* mapInSteps(sorted, (call, index) => shown.map((column) => column.of(call, index)), AT_ONCE),
  };
}

/** The same at once. */
export function callList(calls: Call[]): CallList {
  return atOnce(callListInSteps(calls));
}

function placeOf(call: Call): string {
  const { operator, province, city, lonePlace } = identify(call.number || call.typed);
  const names = [operator, province === city ? null : province, city].filter(Boolean).join(" ");
  return lonePlace ? `${names}（归属地只有一份资料这样写）` : names;
}

function yesOrNo(value: boolean): string {
  return value ? "是" : "否";
}
