import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { areMessages } from "../parts/group";
import { wasHeard } from "../parts/subject";
import { callsWithSign, signsBorneOut } from "./alleged";
import { threatsApart, threatsOfSafety } from "./threats";

/** What was said is the whole of a threat, and shows a fraud for what it is. */
export function wordsNeed(calls: LoggedCall[]): Need[] {
  return [...threatWordsNeed(calls), ...fraudWordsNeed(calls)];
}

/** Of a fraud once is enough. */
function fraudWordsNeed(calls: LoggedCall[]): Need[] {
  const frauds = callsWithSign(calls, "fraud").filter(wasHeard);
  const [first] = frauds;
  if (!first || frauds.some(({ words, smsText }) => words !== "" || smsText !== "")) return [];
  const isMessage = first.kind === "sms";
  const next = { text: isMessage ? "补在那条短信里" : "照原话补在那次来电里", href: `/calls/${first.id}` };
  const text = isMessage ? "疑似诈骗短信的原文" : "对方让你做什么的原话";
  return [{ code: "fraud-words", text, required: false, next }];
}

function threatWordsNeed(calls: LoggedCall[]): Need[] {
  const bare = callsWithSign(calls, "threat").find(({ words, smsText }) => words === "" && smsText === "");
  if (!bare) return [];
  const isMessage = bare.kind === "sms";
  const next = { text: isMessage ? "补在那条短信里" : "照原话补在那次来电里", href: `/calls/${bare.id}` };
  return [
    { code: "threat-words", text: isMessage ? "威胁短信的原文" : "对方威胁的原话", required: false, next },
  ];
}

/** Whoever threatens a job or a good name breaks no rule by a single call; who goes to the police should know. */
export function safetyNeed(calls: LoggedCall[]): Need[] {
  const threats = threatsApart(calls);
  if (threats.length === 0 || threatsOfSafety(calls).length > 0) return [];
  const next = { text: "说过要伤人、点到家人孩子的，照原话补在那次来电里" };
  return [{ code: "threat-of-safety", text: "威胁人身安全的原话", required: false, next }];
}

export function signsNeed({ calls, answers }: Facts): Need[] {
  if (callsWithSign(calls, "sells-data").length === 0 || answers.leakSigns !== "") return [];
  const next = { text: "从哪里看出信息被卖了，写一两句" };
  return [{ code: "leak-signs", text: "信息被卖的线索", required: false, next }];
}

/** Marked as one, and not one by the count: the report does not say it. */
export function floodNeed(calls: LoggedCall[]): Need[] {
  if (!calls.some(({ signs }) => signs.includes("flood")) || signsBorneOut(calls).includes("flood"))
    return [];
  return [{ code: "flood-calls", required: false, ...(areMessages(calls) ? sentMore : rungMore) }];
}

const rungMore = {
  text: "反复拨打的那几次来电",
  next: { text: "那段时间的来电，未接的也都记上；次数不够，材料里不写反复拨打" },
};

const sentMore = {
  text: "反复发来的那几条短信",
  next: { text: "那段时间的短信都记上；条数不够，材料里不写反复发来" },
};
