import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { costInShort } from "../parts/cost-in-short";
import { earlierInShort } from "../parts/earlier-in-short";
import { graveInShort } from "../parts/grave-in-short";
import { naming } from "../parts/ground";
import { countingOf } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { merchantAloudKept } from "../parts/merchant-words";
import { namesInShort } from "../parts/names-in-short";
import { secrecyAloud } from "../parts/secrecy";
import { customerAloud } from "../parts/sold-to-customer";
import { askedForNumber, minuteOfSpeech } from "../parts/spoken";
import { forPolice } from "./for-police";
import { matterAloud } from "./matter";
import { stopAloud } from "./stop";

/** What to say on the phone, in the order in which it is typed: what it is about, who may be behind it, what happened, what is wanted. */
export function phoneScript(facts: Facts): LetterText {
  const { complainant } = facts;
  const sentences = [
    { text: `你好，我要举报${matterAloud(facts.calls)}。我叫${complainant.name}。`, rank: 0 },
    earlierInShort(facts, "12345", aloud),
    merchantAloudKept(facts),
    ...toldInShort(facts, { ...aloud, namedLater: naming(facts) }),
    customerAloud(facts),
    ...namesInShort(facts),
    ...graveInShort(facts, aloud),
    costInShort(facts),
    {
      text: wanted(facts, stopAloud(facts)),
      rank: 0.4,
      shorter: { text: wanted(facts, stopAloud(facts).split("，")[0] ?? ""), rank: 0 },
    },
    { text: secrecyAloud(facts), rank: 0 },
    askedForNumber("请告诉我工单号"),
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    minuteOfSpeech,
  );
  return { id: "script", name: "打12345的稿子，约一分钟", text, limit: minuteOfSpeech };
}

/** asked: of the stop, what a text has room for that has nothing graver to say. */
function wanted(facts: Facts, asked: string): string {
  const { calls } = facts;
  const police = forPolice(facts, "", "转公安", "，");
  return `请查清是谁${countingOf(calls).doing}，依法处理，${police}${asked}；结果告诉我。`;
}
