import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { clip, type RankedSentence } from "@/lib/letters/length";
import { dateAfter, quoted, quotedLast } from "@/lib/letters/wording";
import type { Answers } from "../answers";
import type { Facts, LoggedCall } from "../facts";
import { cameInWords } from "../parts/amount";
import { areMessages, groupsOf } from "../parts/group";
import { isKnownPerson } from "../parts/known-person";
import { momentOf } from "../parts/moment";
import { oneLine } from "../parts/one-line";
import { callsWithSign, signsBorneOut } from "./alleged";
import { fraudTold, leastQuoted, says, wordsOf } from "./fraud-short";
import { wentOnTold } from "./going-on-short";
import { gravestOfSale, gravestOfThreat } from "./gravest-words";
import { busiestHour, manyInAnHour } from "./hour";
import { goingOn } from "./pestering";
import { threatsApart } from "./threats";

/** A minute and a quarter of speech. */
export const limit = 350;

export function who({ complainant }: Facts): RankedSentence {
  return says(`我叫${complainant.name || "……"}。`);
}

/** The gravest first, as it was lost or said: that is what is listened to. */
export function gravest(facts: Facts): RankedSentence[] {
  return [...fraudTold(facts), ...threatTold(facts), ...saleTold(facts), ...pesteringTold(facts)];
}

/** 我接到疑似威胁恐吓的电话，11月30日23:59，17000001111说：“……”。 The gravest words always, at least as they begin, the others as long as there is room. What is part of a fraud is told with it. */
export function threatTold({ calls, today }: Facts): RankedSentence[] {
  return gravestOfThreat(threatsApart(calls)).map((call, at) =>
    at === 0
      ? threatInShort(call, today)
      : { text: saidInShort(call, today), rank: at === 1 ? 0.18 : 2 + at },
  );
}

function threatInShort(call: LoggedCall, today: string): RankedSentence {
  const came = call.kind === "sms" ? "我收到疑似威胁恐吓的短信" : "我接到疑似威胁恐吓的电话";
  const least = says(`${came}，${saidInShort(call, today, leastQuoted)}`);
  return { text: `${came}，${saidInShort(call, today)}`, rank: 0.02, shorter: least };
}

/** 11月30日23:59，17000001111说：“……”。 */
function saidInShort(call: LoggedCall, today: string, most?: number): string {
  const when = `${dateAfter(dayInBeijing(call.at), today)}${timeInBeijing(call.at)}`;
  const from = call.number === "" ? "未显示号码的来电人" : call.number;
  const who = isKnownPerson(call) ? `（据我辨认是${quoted(oneLine(call.caller))}）` : "";
  const how = call.kind === "sms" ? "发短信说" : "说";
  return `${when}，${from}${who}${how}：${wordsOf(call, most)}`;
}

/** 对方说：“名单是买来的”。还说：“……”。 Of calls of several days each with its own. What tells of the trade before the others, which are told as long as there is room. */
function saleTold({ calls, answers, today }: Facts): RankedSentence[] {
  const sold = callsWithSign(calls, "sells-data");
  if (sold.length === 0) return [];
  const [call, ...others] = gravestOfSale(sold);
  const days = new Set([...(call ? [call] : []), ...others].map(({ at }) => dayInBeijing(at)));
  const byWhom = (one: LoggedCall, alone: string) =>
    days.size < 2 ? alone : `${dateAfter(dayInBeijing(one.at), today)}来电人说`;
  return [
    soldInShort(call, call ? byWhom(call, "对方说") : ""),
    ...others.map((other, at) => ({ text: `${byWhom(other, "还说")}：${wordsOf(other)}`, rank: 2 + at })),
    clueTold(answers),
  ];
}

/** Without the words where there is no room for them, and last of all not. */
function soldInShort(call: LoggedCall | undefined, said: string): RankedSentence {
  const bare = "我怀疑我的个人信息被人卖了";
  const least = { text: `${bare}。`, rank: 0.01 };
  return call
    ? { text: `${bare}，${said}：${wordsOf(call)}`, rank: 0.05, shorter: least }
    : says(`${bare}。`);
}

/** 我发现的线索：……。 */
function clueTold({ leakSigns }: Answers): RankedSentence {
  const clue = oneLine(leakSigns);
  return { text: clue === "" ? "" : `我发现的线索：${quotedLast(clip(clue, 60))}`, rank: 0.4 };
}

/** A threat was told first, and how often they came after a no is told behind it. */
function isBesideNo(calls: LoggedCall[]): boolean {
  return threatsApart(calls).length > 0 && groupsOf(calls).some(({ after }) => after.own.length > 0);
}

/** 有号码反复打来，从12月31日23:40起一小时内来电5次。 Where there is no room without its beginning. */
function hourInShort(hour: LoggedCall[], came: string, rank: number, today: string): RankedSentence {
  const lead = `有号码反复${came}，`;
  const shorter = { text: `${lead}最密的一小时内${cameInWords(hour)}。`, rank };
  const from = momentOf(hour[0]?.at ?? "", today);
  return { text: `${lead}从${from}起一小时内${cameInWords(hour)}。`, rank: 0.41, shorter };
}

/** 有号码反复打来，最密的一小时内来电16次。 Or, of whom was told no, how often more. */
function pesteringTold({ calls, today }: Facts): RankedSentence[] {
  const hour = busiestHour(calls);
  const came = areMessages(hour) ? "发短信来" : "打来";
  if (hour.length >= manyInAnHour) return [hourInShort(hour, came, isBesideNo(calls) ? 0.3 : 0, today)];
  const went = signsBorneOut(calls).length > 0 ? [] : goingOn(calls);
  return went.length === 0 ? [] : [wentOnTold(calls, went)];
}
