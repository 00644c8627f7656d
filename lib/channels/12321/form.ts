import type { Call, How } from "@/lib/calls/call";
import { categories } from "@/lib/calls/categories";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Field } from "@/lib/letters/letter";
import type { LoggedCall } from "../facts";
import { asShown } from "../parts/numbers-in-short";
import { isSuspected, wasHeard } from "../parts/subject";

/** 骚扰形式 of the form; a missed call fits none of the three. */
const forms: Record<How, string> = {
  "one-ring": "响一声挂",
  robot: "自动语音骚扰",
  person: "人工骚扰",
  missed: "",
};

/** Upper bounds in seconds, exclusive, with the form's own words. */
const durations: [number, string][] = [
  [1, "未产生通话"],
  [180, "3分钟以下"],
  [300, "3到5分钟"],
  [601, "5到10分钟"],
  [Number.POSITIVE_INFINITY, "10分钟以上"],
];

/** The number as the form takes it: digits, + and -, or the words 未知号码. */
export function numberField({ number, profile }: Pick<LoggedCall, "number" | "profile">): Field {
  const value = number === "" ? "未知号码" : asShown(number, profile);
  return { label: "骚扰来电号码", value, way: "copy" };
}

export function timeFields(call: Pick<Call, "at">): Field[] {
  return [
    { label: "来电日期", value: dayInBeijing(call.at), way: "pick" },
    { label: "来电时间", value: timeInBeijing(call.at), way: "pick" },
  ];
}

export function durationField({ how, seconds }: Pick<Call, "how" | "seconds">): Field {
  const label = "通话时长";
  if (how === "missed") return { label, value: "未产生通话", way: "pick" };
  if (seconds === null && how === "one-ring") return { label, value: "未产生通话", way: "pick" };
  if (seconds === null) return { label, value: "", way: "self", note: "没记通话多久，你自己选" };
  const value = durations.find(([below]) => seconds < below)?.[1] ?? "";
  return { label, value, way: "pick" };
}

export function formField({ how }: Pick<Call, "how">): Field {
  const label = "骚扰形式";
  const value = how === null ? "" : forms[how];
  if (value !== "") return { label, value, way: "pick" };
  return {
    label,
    value,
    way: "self",
    note: how === null ? "没记怎么打的，你自己选" : "你记的是未接，表里没有这一项，你自己选",
  };
}

/** What nobody heard has no kind, and a fraud is no marketing: the form knows neither, so it is left to the user. */
export function categoryField(call: Pick<Call, "kind" | "how" | "category" | "signs">): Field {
  const label = "不良类型";
  const note = noteFor(call);
  if (note !== "" || call.category === null) return { label, value: "", way: "self", note };
  return { label, value: categories[call.category], way: "pick", note: `表单里的编号${call.category}` };
}

function noteFor(call: Pick<Call, "kind" | "how" | "category" | "signs">): string {
  if (!wasHeard(call))
    return "没接通，类型不明：能空着就空着；网站非选不可，再选最接近的，描述里写明了没接通";
  if (isSuspected(call)) return "你记了疑似诈骗，表里没有诈骗：选最接近的一类，描述里写明了疑似诈骗";
  return call.category === null
    ? "没记类型：听到推销什么就选哪一类；没出声、听不出的，能空着就空着，非选不可再选最接近的"
    : "";
}
