import { howNames } from "@/lib/calls/call";
import { categories } from "@/lib/calls/categories";
import { nameOf, signatureOf } from "@/lib/calls/names";
import { saidNo } from "@/lib/calls/refusals";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Block } from "@/lib/letters/letter";
import { quoted, secondsInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { areMessages } from "./group";
import { isKnownPerson } from "./known-person";
import { oneLine } from "./one-line";
import { proofInWords } from "./proof";
import { isSuspected, wasHeard } from "./subject";

/** time: 来电时间, or 收到时间 where nothing but messages came. */
const headOf = (time: string) => ["序号", time, "号码", "形式", "时长", "类型", "备注"];
const widths = [5, 15, 16, 9, 9, 9, 18];

type CallTable = Extract<Block, { kind: "table" }>;

/** 来电记录表: one row for each call, oldest first, as the log has it. more: said first in the remarks of a call. */
export function callTable(calls: LoggedCall[], more: (call: LoggedCall) => string[] = () => []): CallTable {
  const isMarked = isMixed(calls);
  const rows = calls.map((call, at) => rowOf(call, at, { more: more(call), isMarked }));
  return {
    kind: "table",
    caption: "",
    head: headOf(areMessages(calls) ? "收到时间" : "来电时间"),
    widths,
    rows,
  };
}

const isTold = ({ caseDataAt }: LoggedCall) => Boolean(caseDataAt);

/** Where all came by case data, or none, no row needs a mark. */
function isMixed(calls: LoggedCall[]): boolean {
  return calls.some(isTold) && !calls.every(isTold);
}

/** Under the table, once: which of its calls were read out of case data. Nothing where none was. */
export function originNote(calls: LoggedCall[]): Block[] {
  if (!calls.some(isTold)) return [];
  const what = areMessages(calls) ? "短信" : "来电";
  const which = isMixed(calls) ? `序号标※的${what}` : `表中${what}`;
  const text = `${which}来自案件数据：提交人自己读入的以往记录，不是生成本表的设备当时记下的，也不是办案机关的数据。`;
  return [{ kind: "paragraph", runs: [{ text }] }];
}

type Around = { more: string[]; isMarked: boolean };

function rowOf(call: LoggedCall, at: number, { more, isMarked }: Around): string[] {
  return [
    `${at + 1}${isMarked && isTold(call) ? "※" : ""}`,
    momentInTable(call.at),
    call.profile.display,
    formOf(call),
    lengthOf(call),
    kindOf(call),
    remarkOf(call, more),
  ];
}

/** 2026-09-08 09:41 */
export function momentInTable(instant: string): string {
  return `${dayInBeijing(instant)} ${timeInBeijing(instant)}`;
}

/** — where nobody heard what it was about; what the user marked as a fraud is no marketing. */
function kindOf(call: LoggedCall): string {
  if (!wasHeard(call)) return "—";
  if (isSuspected(call)) return "疑似诈骗";
  if (call.category !== null) return categories[call.category];
  const product = oneLine(call.product);
  return product === "" || product.length > longestProduct ? "不详" : `不详（${product}）`;
}

/** So much stands in a column; a longer one is not cut. */
const longestProduct = 12;

/** — where nobody spoke; 不详 where it was not noted. */
function lengthOf({ kind, how, seconds }: LoggedCall): string {
  if (kind === "sms" || how === "missed") return "—";
  if (seconds !== null) return secondsInWords(seconds);
  return how === "one-ring" ? "—" : "不详";
}

function formOf(call: LoggedCall): string {
  if (call.kind === "sms") return "短信";
  return call.how === null ? "不详" : howNames[call.how];
}

/** The caller never heard of what was blocked. */
function remarkOfRefusal(call: LoggedCall): string {
  if (!call.refused) return "";
  return saidNo(call) ? "明确拒绝" : "设置拦截";
}

/** 自称“安心装饰”, 署名【安心装饰】, 据我辨认是“前男友”: whom it was from as was said or known, whole. */
function remarkOfSelf(call: LoggedCall): string {
  const signature = signatureOf(call);
  if (signature !== "") return `署名【${signature}】`;
  const name = nameOf(call);
  if (name === "") return "";
  return `${isKnownPerson(call) ? "据我辨认是" : "自称"}${quoted(name)}`;
}

function remarkOfName(call: LoggedCall): string {
  if (!call.knewMyName) return "";
  if (call.addressedAs) return `称${quoted(call.addressedAs)}`;
  return call.kind === "sms" ? "写有姓名" : "能说出姓名";
}

function remarkOf(call: LoggedCall, more: string[]): string {
  const remarks = [
    ...more,
    remarkOfRefusal(call),
    remarkOfSelf(call),
    remarkOfName(call),
    proofInWords(call.evidence),
  ];
  return remarks.filter((remark) => remark !== "").join("，");
}
