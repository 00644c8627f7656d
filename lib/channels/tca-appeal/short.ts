import { toldMark } from "@/lib/letters/from-case-data";
import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateInWords, stopped } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts, LoggedCall } from "../facts";
import { respondentName } from "../operator/names";
import { portCheckInShort } from "../operator/ports";
import { protectionFor } from "../operator/protection";
import { sellNothing, stopsOf } from "../operator/stops";
import { costInShort } from "../parts/cost-in-short";
import { areHidden } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { namesInShort } from "../parts/names-in-short";
import { callsOf } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { askedAbout } from "./asked";
import { afterInShort, askedMark, shortOutcome } from "./complaint";
import { stopAsked } from "./requests";
import { thatDayInShort } from "./that-day";
import { hiddenAsked, mayBeAnothers, tracingAsked } from "./whose";

/** Prudence: the limit of the web form's box was never read. */
const limit = 500;

function protectionInShort(calls: LoggedCall[], stop: string): string {
  const { note, guard, check, block } = protectionFor(calls);
  const sold = sellNothing(calls) ? [] : [note, stop];
  return [...sold, guard === "" ? "" : "采取防骚扰措施", block, check].filter((one) => one !== "").join("，");
}

/** ，查明短信端口由谁使用、有无核验其身份，说明投诉后作过什么处置: what the operator alone can tell. */
function portAsked(calls: LoggedCall[]): string {
  const check = portCheckInShort(calls);
  return check === "" ? "" : `，${check}，说明投诉后对端口作过什么处置`;
}

function ownWordsInShort({ answers }: Facts): string {
  const words = stopped(clip(oneLine(answers.ownWords), 120));
  return words && `${words.slice(0, -1)}${toldMark(isTold(answers, "ownWords"))}${words.slice(-1)}`;
}

/** 要求被申诉人：一、…；三、核查…。 Whose the others are only where there is room. */
function requestsInShort(facts: Facts): RankedSentence {
  const calls = askedAbout(facts);
  const again = facts.answers.operatorOutcome === "unsatisfied" ? "重新处理" : "处理";
  const protection = protectionInShort(calls, stopAsked({ ...facts, calls }));
  const asked = (hidden: string, whose: string) =>
    `要求被申诉人：一、${again}我的投诉并书面答复；二、${protection}；三、核查${whichInShort(facts)}${hidden}${portAsked(calls)}，涉嫌违规的依法依规处置${whose}${tracingInShort(facts)}。`;
  const whose = mayBeAnothers(facts) ? "，不属于其号码、线路的，说明属于哪家电信企业" : "";
  return { text: asked(hiddenAsked(calls), whose), rank: 3.3, shorter: { text: asked("", ""), rank: 0 } };
}

/** 上述号码; of several the ones that the operator was asked about. */
function whichInShort(facts: Facts): string {
  const calls = askedAbout(facts);
  if (calls.length < facts.calls.length) return callsOf(calls).replace(/(?<=\d) (?=\d)/g, "");
  return `上述${areHidden(calls) ? stopsOf(calls).thing : "号码"}`;
}

const tracingInShort = (facts: Facts) => (tracingAsked(facts) === "" ? "" : `，说明${tracingAsked(facts)}`);

/** The appeal as it fits the box of the web form. */
export function shortAppeal(facts: Facts): LetterText {
  const { answers } = facts;
  const name = respondentName(facts);
  const text = fitted(
    [
      ...toldInShort(facts),
      ...namesInShort(facts),
      costInShort(facts),
      {
        text: `${dateInWords(answers.operatorOn)}向${name}投诉，工单号${answers.operatorReceipt}${askedMark(facts)}。${shortOutcome(facts, 150)}`,
        rank: 0,
      },
      afterInShort(facts),
      thatDayInShort(facts),
      { text: ownWordsInShort(facts), rank: 0.45 },
      requestsInShort(facts),
    ].filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "网上申诉的正文", text, limit };
}
