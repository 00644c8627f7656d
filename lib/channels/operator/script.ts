import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import { matterAloud } from "../12345/matter";
import type { Facts, LoggedCall } from "../facts";
import { numberProvinceOf } from "../number-province";
import { answerRule, spanInWords } from "../operator-answer";
import { costInShort } from "../parts/cost-in-short";
import { areOfOneNumber } from "../parts/counted";
import { earlierInShort } from "../parts/earlier-in-short";
import { fraudInShort } from "../parts/grave-in-short";
import { areHidden, countingOf } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { namesInShort } from "../parts/names-in-short";
import { askedForNumber } from "../parts/spoken";
import { doneInShort } from "./done-in-short";
import { operatorHotline } from "./names";
import { callsToTrace, ownCalls, ownNumbers } from "./own-calls";
import { inPeriod } from "./period";
import { portCalls } from "./ports";
import { protectionFor } from "./protection";
import { stopsOf } from "./stops";
import { suspectAloud } from "./suspect";

/** A minute and a quarter of speech: the four requests are what the call is for. */
const limit = 290;

/** 登记拒绝营销来电，你们自己的和合作方的都算，再开通骚扰电话防护 */
function protectionAloud({ calls }: Facts): string {
  const { note, guard, check, block } = protectionFor(calls);
  const noted = note === "" ? "" : `${note}，你们自己的和合作方的都算`;
  return [
    noted,
    guard === "" ? "" : `${noted === "" ? "" : "再"}${guard}`,
    check,
    blockAloud(block, theseOf(calls)),
  ]
    .filter((one) => one !== "")
    .join("，");
}

/** 把这些号码的来电拦下来或者标上提醒: as one says it. these: 这个号码, of one. */
function blockAloud(block: string, these: string): string {
  const [, what = ""] = /^对(.*)予以拦截或者标记提醒$/.exec(block) ?? [];
  if (what === "") return "";
  return `把${what.replace("上述号码", these)}拦下来或者标上提醒`;
}

/** 这些号码, 这个号码; 这些来电, 这次来电 where none was shown. */
function theseOf(calls: LoggedCall[]): string {
  const { noun, unit } = countingOf(calls);
  if (areHidden(calls)) return calls.length === 1 ? `这${unit}${noun}` : `这些${noun}`;
  return `${areOfOneNumber(calls) ? "这个" : "这些"}号码`;
}

/** 我有三个要求：第一，…；第二，…。 */
function requestsAloud(all: string[]): string {
  const told = all.map((one, at) => `第${numeral(at + 1)}，${one}`).join("；");
  return `我有${numeral(all.length)}个要求：${told}。`;
}

/** What to say to one's own operator, so that the complaint has a number and a date. */
export function operatorScript(facts: Facts): LetterText {
  const { complainant, calls } = facts;
  const span = spanInWords(answerRule(numberProvinceOf(facts)).span);
  const { list, also, came } = stopsOf(calls);
  const own = ownNumbers(facts, true);
  const traced = callsToTrace(facts);
  const rest = traced.length < calls.length ? `其余的${stopsOf(traced).thing}` : theseOf(calls);
  const port = portCalls(traced).length === 0 ? "" : "，短信端口是哪家在用";
  const check = `查${rest}从哪条线路${came}${port}，违规的按规定处理`;
  const sentences = [
    { text: `你好，我要投诉${matterAloud(calls)}，请登记。我叫${complainant.name || "……"}。`, rank: 0 },
    earlierInShort(facts, "operator", aloud),
    ...toldInShort(facts, aloud),
    ...namesInShort(facts),
    fraudInShort(facts, aloud),
    costInShort(facts),
    { text: doneInShort(calls), rank: 0.5 },
    { ...suspectAloud(facts), rank: 1.38 }, // behind the minute of the last call
    {
      text: requestsAloud([
        protectionAloud(facts),
        ...(own === ""
          ? []
          : [`查${own}的${countingOf(ownCalls(facts)).noun}是不是你们安排的、有没有我的同意`]),
        ...(traced.length === 0 ? [] : [check]),
        `免费给我${inPeriod(calls, "这段时间")}的${list}，${also}`,
        `${span}内短信答复我`,
      ]),
      rank: 0,
    },
    askedForNumber("请把工单号报给我"),
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "operator-script", name: `打给${operatorHotline(complainant)}的稿子`, text, limit };
}
