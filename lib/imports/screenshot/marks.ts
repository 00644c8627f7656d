import { nfkc } from "@/lib/unicode";
import { readDirection } from "../directions";
import { readSeconds } from "../durations";
import type { SourceRow } from "../row";
import { countedWords } from "./said-clock";

/** What the smaller words of a row tell. label: what the phone marks the number as. */
export type Marks = Pick<SourceRow, "direction" | "outcome" | "seconds" | "label">;

const labels =
  /骚扰|诈骗|推销|中介|广告|营销|保险|理财|贷款|借贷|教育|培训|招聘|快递|外卖|催收|疑似|标记|标注|高风险|境外/;
/** What became of the call stands on the same line and is no label. */
const outcomes =
  /未接(?:来电)?|拒接|已拒绝|(?:黑名单|智能|云端|已)?拦截|呼[入出]|响铃(?:\d+[声秒次])?|响一声/g;

const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)\p{Script=Han}{0,8}$/u;
/** What parts a line of a list: 浙江杭州丨骚扰电话. */
const bar = /[丨|│┃┆]/;

/** 骚扰电话 23人标记，归属地浙江杭州 of 浙江杭州丨骚扰电话 23人标记; "" of what marks nothing. */
function labelIn(text: string): string {
  const parts = text.split(bar).map((part) => part.replace(outcomes, "").trim());
  const marked = parts.filter((part) => labels.test(part)).join(" ");
  const place = parts.find((part) => provinces.test(part) && !labels.test(part));
  return marked && place ? `${marked}，归属地${place}` : marked;
}

/** Reads 骚扰电话126人标记, 已拦截, 呼入1分26秒, 响铃3声; `blocked`: all rows of this list were intercepted. */
export function readMarks(words: string[], blocked: boolean): Marks {
  const all = words.map((text) => nfkc(text).trim()).filter(Boolean);
  const said = all.map(meaning).find(({ direction, outcome }) => direction !== null || outcome !== null);
  const { direction = null, outcome = null } = said ?? {};
  const seconds = lengthIn(all.join(" "));
  return {
    direction: blocked ? "in" : direction,
    outcome: blocked ? "blocked" : (outcome ?? (seconds && direction === "in" ? "answered" : null)),
    seconds,
    label: all.map(labelIn).filter(Boolean).join(" "),
  };
}

/** Whether the words say that the call went out. */
export function saysOut(text: string): boolean {
  return meaning(nfkc(text)).direction === "out";
}

/** 骚扰电话 is what the number is called, not what became of the call. */
function meaning(text: string): Pick<SourceRow, "direction" | "outcome"> {
  if (/响铃/.test(text)) return { direction: "in", outcome: "missed" };
  return readDirection(text.replace(/骚扰/g, ""));
}

const written = /(?<!响铃[:,]? ?)(?<!\d)((?:\d+小时)?(?:\d+分钟?)?(?:\d+秒)|(?:\d+小时)?\d+分钟?)/;
const counted = new RegExp(`(?!响铃)${countedWords}((?:\\d{1,2}:)?\\d{1,2}:\\d\\d)(?![\\d:])`, "i");

/** 1分26秒, Incoming 0:48. 响铃15秒 is how long it rang, not how long they talked. */
function lengthIn(text: string): number | null {
  const found = (written.exec(text) ?? counted.exec(text))?.[1];
  return found ? readSeconds(found) : null;
}
