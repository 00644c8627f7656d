import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { answerRule, spanInWords } from "../operator-answer";
import { areHidden } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { merchantAloud } from "../parts/merchant-words";
import { provesNothing } from "../parts/proves-nothing";
import { doneInShort } from "./done-in-short";
import { operatorHotline } from "./names";
import { protectionFor } from "./protection";
import { stopsOf } from "./stops";

/** A minute and a half of speech. */
const limit = 360;

/** 给我的号码登记拒绝营销来电，你们自己的和合作方的都算，再开通骚扰电话防护 */
function protectionAloud({ calls }: Facts): string {
  const { note, guard, check, block } = protectionFor(calls);
  if (block !== "")
    return [check, guard && `给我的号码${guard}`, blockAloud(block)].filter((one) => one !== "").join("，");
  const noted = note === "" ? "" : `给我的号码${note}，你们自己的和合作方的都算`;
  return [noted, guard === "" ? "" : `${noted === "" ? "" : "再"}${guard}`, check]
    .filter((one) => one !== "")
    .join("，");
}

/** 把这些号码的来电拦下来或者标上提醒: as one says it. */
function blockAloud(block: string): string {
  const [, what = ""] = /^对(.*)予以拦截或者标记提醒$/.exec(block) ?? [];
  return `把${what.replace("上述号码", "这些号码").replace("此类", "这类")}拦下来或者标上提醒`;
}

/** 我有三个要求：第一，…；第二，…。 */
function requestsAloud(all: string[]): string {
  const told = all.map((one, at) => `第${numeral(at + 1)}，${one}`).join("；");
  return `我有${numeral(all.length)}个要求：${told}。`;
}

/** What to say to one's own operator, so that the complaint has a number and a date. */
export function operatorScript(facts: Facts): LetterText {
  const { complainant } = facts;
  const span = spanInWords(answerRule(complainant.province).span);
  const { list, thing, came } = stopsOf(facts.calls);
  const which = areHidden(facts.calls) ? thing : "号码";
  const sentences = [
    { text: "你好，我要投诉，请给我工单号。", rank: 0 },
    { text: `我叫${complainant.name || "……"}。`, rank: 0 },
    ...toldInShort(facts, aloud),
    { text: doneInShort(facts.calls), rank: 0.5 },
    { ...merchantAloud(facts), rank: 3 },
    {
      text: requestsAloud([
        protectionAloud(facts),
        ...(provesNothing(facts.calls)
          ? []
          : [`核查这些${which}，查清从哪条线路${came}，涉嫌违规的按规定处理`]),
        `把这段时间的${list}免费给我`,
        `${span}内用短信答复我`,
      ]),
      rank: 0,
    },
    { text: "请把工单号报给我，我记一下。", rank: 0 },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "operator-script", name: `打给${operatorHotline(complainant)}的稿子`, text, limit };
}
