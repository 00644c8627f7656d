import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { numberProvinceOf } from "../number-province";
import { answerRule, spanInWords } from "../operator-answer";
import { costInShort } from "../parts/cost-in-short";
import { earlierInShort } from "../parts/earlier-in-short";
import { fraudInShort } from "../parts/grave-in-short";
import { naming } from "../parts/ground";
import { areHidden, countingOf } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { written } from "../parts/manner";
import { namesInShort } from "../parts/names-in-short";
import { unnamedInShort } from "../parts/unnamed";
import { doneInShort } from "./done-in-short";
import { callsToTrace, ownCalls, ownNumbers } from "./own-calls";
import { inPeriod } from "./period";
import { portCheckInShort } from "./ports";
import { protectionFor } from "./protection";
import { sellNothing, stopsOf } from "./stops";
import { inquiryOf, suspectKept } from "./suspect";

/** Prudence: what the operators' own boxes take was never read. */
const limit = 330;

function protectionInShort({ calls }: Facts): string {
  const { note, guard, check, block } = protectionFor(calls);
  const stop = sellNothing(calls) ? "" : stopInShort(note, stopsOf(calls).selling);
  const guarded = guard === "" ? "" : `${stop === "" ? "为我的号码" : "并"}${guard}`;
  return [stop, guarded, check, block].filter((one) => one !== "").join("，");
}

function stopInShort(note: string, selling: string): string {
  return note === "" ? `停止贵公司自身及合作方的${selling}` : `为我的号码${note}（含贵公司自身及合作方的）`;
}

/** 查明短信端口由谁使用、有无核验其身份，: behind what is traced. */
function portAsked(calls: LoggedCall[]): string {
  const check = portCheckInShort(calls);
  return check === "" ? "" : `${check}，`;
}

/** 要求：一、…；二、…。 */
function requestsInShort(all: string[]): string {
  return `要求：${all.map((one, at) => `${numeral(at + 1)}、${one}`).join("；")}。`;
}

/** The complaint as it fits the box of an app or of an online desk. */
export function shortComplaint(facts: Facts): LetterText {
  const span = spanInWords(answerRule(numberProvinceOf(facts)).span);
  const { list, inside, thing } = stopsOf(facts.calls);
  const own = ownNumbers(facts, true);
  const traced = callsToTrace(facts);
  const which =
    traced.length < facts.calls.length
      ? `其余${stopsOf(traced).thing}`
      : `上述${areHidden(facts.calls) ? thing : "号码"}`;
  const sentences = [
    earlierInShort(facts, "operator", written),
    ...toldInShort(facts, { ...written, namedLater: naming(facts) }),
    ...namesInShort(facts),
    fraudInShort(facts, written),
    costInShort(facts),
    { text: doneInShort(facts.calls), rank: 0.5 },
    suspectKept(facts),
    unnamedInShort(facts, inquiryOf(facts)),
    {
      text: requestsInShort([
        protectionInShort(facts),
        ...(own === ""
          ? []
          : [`核实${own}的${countingOf(ownCalls(facts)).noun}是否由贵公司安排、是否取得我的同意`]),
        ...(traced.length === 0 ? [] : [`对${which}溯源核查，${portAsked(traced)}违规的依规处置`]),
        `免费提供${inPeriod(facts.calls, "这段时间")}的${list}（含${inside}）`,
        `告知工单号，${span}内以短信答复`,
      ]),
      rank: 0,
    },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "App、网上客服用的正文", text, limit };
}
