import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { countingOf } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { merchantAloud } from "../parts/merchant-words";
import { areLoneAndUnheard } from "../parts/subject";
import { threatInShort } from "../parts/threats";

/** About a minute of speech. */
const limit = 300;

/** What to say on the phone: who, what, who may be behind it, three requests, and the number of the ticket. */
export function phoneScript(facts: Facts): LetterText {
  const { complainant, answers } = facts;
  const { noun, nuisance, doing } = countingOf(facts.calls);
  const what = areLoneAndUnheard(facts.calls) ? noun : nuisance;
  const sentences = [
    { text: `你好，我要反映${what}的问题。`, rank: 0 },
    { text: `我叫${complainant.name}。`, rank: 0 },
    ...toldInShort(facts, aloud),
    threatInShort(facts),
    { ...merchantAloud(facts, true), rank: 0.5, shorter: { ...merchantAloud(facts), rank: 0.25 } },
    {
      text: `请查清是谁${doing}，依法处理；让他们停下来，说明我的号码从哪来的，并删掉；结果告诉我。`,
      rank: 0,
    },
    {
      text: answers.keepSecret ? "除此以外，请不要向对方透露我的身份。" : "",
      rank: 0,
    },
    { text: "请告诉我工单号，谢谢。", rank: 0 },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "script", name: "打12345的稿子，约一分钟", text, limit };
}
