import { toldMark } from "@/lib/letters/from-case-data";
import { clip, fitted } from "@/lib/letters/length";
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
import { stopAsked, tracingAsked } from "./requests";
import { thatDayInShort } from "./that-day";

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

/** The appeal as it fits the box of the web form. */
export function shortAppeal(facts: Facts): LetterText {
  const { answers } = facts;
  const name = respondentName(facts);
  const calls = askedAbout(facts);
  const { thing } = stopsOf(calls);
  const isPart = calls.length < facts.calls.length;
  const which = isPart
    ? callsOf(calls).replace(/(?<=\d) (?=\d)/g, "")
    : `上述${areHidden(calls) ? thing : "号码"}`;
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
      {
        text: `要求被申诉人：一、${answers.operatorOutcome === "unsatisfied" ? "重新处理" : "处理"}我的投诉并书面答复；二、${protectionInShort(calls, stopAsked({ ...facts, calls }))}；三、核查${which}${portAsked(calls)}，涉嫌违规的依法依规处置${tracingAsked(facts)}。`,
        rank: 0,
      },
    ].filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "网上申诉的正文", text, limit };
}
