import { calendarOf, hoursOf } from "@/lib/calls/charts";
import type { Figures } from "@/lib/calls/figures";
import { type Refusal, standaloneWayNames } from "@/lib/calls/refusals";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { fromCaseData, toldMark } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import { dateInWords, periodInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { afterNo, isSilenceTold, silenceDays } from "./after-no";
import { figuresOf } from "./counted";
import { areMessages, groupsOf } from "./group";
import { numbersNamed, profileOf } from "./numbers";
import { kindOf } from "./others-after";
import { heardByCaller, saidAt } from "./refused";
import { ringsAnsweredInWords } from "./rings-answered";
import { paragraphOf } from "./sheet";

/** Below this many calls the figures say nothing that the table of calls does not show at a glance. */
export const enoughForFigures = 10;

/** 短信统计 where nothing but messages came. */
export function figuresName(calls: LoggedCall[]): string {
  return areMessages(calls) ? "短信统计" : "来电统计";
}

/** 来电统计: what an authority asks about the calls, counted from the log. */
export function figuresAnnex(calls: LoggedCall[], today: Day): Block[] {
  const told = figuresOf(calls);
  return [
    paragraphOf(introOf(told, calls)),
    totalsTable(told, calls),
    {
      kind: "chart",
      chart: calendarOf(told),
      caption: `每天的次数（休为放假，班为调休上班）${drawnInWords(told)}`,
    },
    {
      kind: "chart",
      chart: hoursOf(told.hours.map(({ count }) => count)),
      caption: "一天里各小时的次数",
    },
    weeksTable(told, calls),
    ...afterTable(told, calls, today),
  ];
}

/** ，只画最近三年 */
function drawnInWords({ days, span }: Figures): string {
  return days.length < span ? "，只画最近三年" : "";
}

function introOf({ pattern, uncertain }: Figures, calls: LoggedCall[]): string {
  const [first, last] = [pattern.first, pattern.last].map((at) => dayInBeijing(at ?? ""));
  const years = uncertain.map((year) => `${year}年`).join("、");
  const open = years === "" ? "" : `${years}的放假安排写信时未收录，按周末和日期固定的节日计。`;
  return `本表由${groupsOf(calls).length > 1 ? "各类" : ""}${areMessages(calls) ? "短信" : "来电"}记录逐条${groupsOf(calls).length > 1 ? "合计" : "算出"}，${periodInWords(first ?? "", last ?? "")}，按北京时间，周从星期一起算。放假和调休按国务院办公厅公布的安排。${open}`;
}

function totalsTable(told: Figures, calls: LoggedCall[]): Block {
  const { pattern } = told;
  const times = ({ count }: { count: number }) => `${count}次`;
  const [day, week] = [pattern.busiestDay, told.busiestWeek];
  const rows: [string, string, string][] = [
    ["来电", times(pattern.rings), ""],
    ["短信", `${pattern.messages.count}条`, ""],
    [
      areMessages(calls) ? "有短信的日子" : "有来电或短信的日子",
      `${told.daysWithCalls}天`,
      `首尾共${told.span}天`,
    ],
    ["一天最多", `${day?.count ?? 0}次`, day && day.count > 1 ? dateInWords(day.day) : ""],
    ["一周最多", `${week?.count ?? 0}次`, week ? periodInWords(week.from, week.to) : ""],
    ["夜间", times(pattern.night), "22时至次日8时；仅统计时段"],
    ["星期六、星期日", times(told.weekend), "不含放假和调休上班的日子"],
    ["节假日", times(told.holiday), "按国务院办公厅的放假安排"],
    ["响一声即挂断", times(told.oneRing), "记录为响一声挂的来电"],
    [
      "未接",
      times(told.missed),
      `记录为未接的来电${told.oneRing.count > 0 ? "，响一声即挂断的不算在内" : ""}`,
    ],
    ["自动语音", times(told.robot), "记录为自动语音的来电"],
    ...afterRows(told, calls),
  ];
  return {
    kind: "table",
    caption: "",
    head: ["项目", "数目", "说明"],
    widths: [26, 16, 40],
    rows: rows.filter(isWorthARow),
  };
}

/** What did not happen proves nothing, and one call a day is what any day with a call has. */
function isWorthARow([name, count]: string[]): boolean {
  return Number.parseInt(count ?? "", 10) > (name === "一天最多" ? 1 : 0);
}

/** As the story counts them: a no holds for the number it was told to; what went on from others of the kind stands beside. */
function afterRows({ pattern }: Figures, calls: LoggedCall[]): [string, string, string][] {
  const { nos, blocks, own, blocked } = afterNo(calls, pattern.refusals.said);
  const groups = groupsOf(calls).filter(({ after }) => after.others.length > 0);
  const others = groups.flatMap(({ after }) => after.others);
  const beside = [
    ...(blocks.length === 0 ? [] : [`登记或者拦截${blocks.length}次，不算在内`]),
    ...(others.length === 0 ? [] : [`${kindOf(groups)}另有${others.length}次（${numbersNamed(others)}）`]),
  ];
  const answered = ringsAnsweredInWords(own);
  const told = [
    "只数被拒绝的号码",
    ...(answered === "" ? [] : [answered]),
    `共拒绝${nos.length}次，${firstInWords(nos, calls)}`,
    ...beside,
  ].join("；");
  const blockedBy = `只数登记或者拦截所针对的号码；共${blocks.length}次，${firstInWords(blocks, calls)}`;
  return [
    ["拒绝以后", `${own.length}次`, told],
    ["登记或者拦截以后", `${blocked.length}次`, blockedBy],
  ];
}

/** 首次2026年9月14日10:05 */
function firstInWords([first]: Refusal[], calls: LoggedCall[]): string {
  return first ? `首次${saidAt(first, calls, "")}${toldMark(Boolean(first.caseDataAt))}` : "";
}

function weeksTable({ weeks }: Figures, calls: LoggedCall[]): Block {
  const rows = weeks.map(({ from, to, count }) => [periodInWords(from, to), `${count}次`]);
  return {
    kind: "table",
    caption: `每周的次数（没有${areMessages(calls) ? "短信" : "来电"}的周不列）`,
    head: ["周", "次数"],
    widths: [40, 20],
    rows,
  };
}

function afterTable({ after }: Figures, calls: LoggedCall[], today: Day): Block[] {
  if (after.length === 0) return [];
  const isHidden = ({ callId, numbers }: Refusal) => callId !== null && numbers[0] === "";
  const areSent = areMessages(calls);
  const isOneNumber = new Set(after.flatMap(({ refusal }) => refusal.numbers)).size < 2;
  const rows = after.map(({ refusal, count }) => [
    saidAt(refusal, calls, ""),
    `${wayOf(refusal, areSent)}${isOneNumber ? "" : toWhom(refusal, calls)}`,
    isHidden(refusal) ? "未显示号码" : count === 0 ? noneSince(refusal, today) : `${count}次`,
  ]);
  const isAllTold = after.every(({ refusal }) => heardByCaller(refusal));
  const caption = isAllTold
    ? "每次拒绝以后（只数拒绝所针对的号码）"
    : "每次拒绝、登记或者拦截以后（只数所针对的号码）";
  const head = [isAllTold ? "拒绝的时间" : "时间", "怎么拒绝的", "此后又来"];
  return [{ kind: "table", caption, head, widths: [28, 34, 20], rows }];
}

/** （170 9000 0000）: in whose call it was said, where there are others. */
function toWhom({ callId, numbers: [number = ""] }: Refusal, calls: LoggedCall[]): string {
  return callId === null || number === "" ? "" : `（${profileOf(calls, number).display}）`;
}

/** 没有; 不满7天 of a no so young that nothing can be said of what follows it. */
function noneSince({ at }: Refusal, today: Day): string {
  return isSilenceTold(dayInBeijing(at), today) ? "没有" : `不满${silenceDays}天`;
}

function wayOf({ way, callId, numbers, caseDataAt, toMessage }: Refusal, areSent: boolean): string {
  const mark = toldMark(Boolean(caseDataAt));
  if (way === "on-call") return `在电话里${mark}`;
  if (callId !== null && way === "other") return `在${toMessage ? "收到短信" : "来电"}时${mark}`;
  if (callId !== null && way === "operator") return `通过运营商设置拦截${mark}`;
  const whom = callId !== null || numbers.length === 0 ? [] : [`${numbers.length}个号码`];
  const beside = [...whom, ...(caseDataAt ? [fromCaseData] : [])].join("，");
  const name = areSent && way === "operator" ? "让运营商登记拒绝营销" : standaloneWayNames[way];
  return `${name}${beside && `（${beside}）`}`;
}
