import { clip, fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { countingOf } from "../parts/group";
import { lawInShort, toldInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { merchantInPrint } from "../parts/merchant";
import { threatInShort } from "../parts/threats";
import { ownFacts } from "../parts/whose";
import type { Sector } from "./directory";

/** Prudence: no box of these was read; a phone call of about a minute, with five numbers to read out. */
const limits = { short: 300, script: 300 };

function whose({ answers, calls }: Facts, max: number): string {
  return answers.merchantName === ""
    ? ""
    : `据我了解，可能是“${clip(merchantInPrint(answers), max)}”${countingOf(calls).by}，请核实。`;
}

/** The matter in 300 characters, for a web form or an app. */
export function shortReport(facts: Facts): LetterText {
  const own = ownFacts(facts);
  const text = fitted(
    [
      ...toldInShort(own),
      threatInShort(own),
      { text: whose(own, 100), rank: 1 },
      { text: "请核查是哪家机构、有没有资质，涉嫌违反规定的依法处理，并告知结果。", rank: 0 },
      lawInShort(own.calls),
      { text: facts.answers.keepSecret ? "请勿透露我的身份。" : "", rank: 0 },
    ].filter((one) => one.text !== ""),
    limits.short,
  );
  return { id: "short", name: "300字以内的正文", text, limit: limits.short };
}

/** What to say on the phone. */
export function sectorScript(facts: Facts, { phone }: Pick<Sector, "phone">): LetterText {
  const own = ownFacts(facts);
  const { complainant } = own;
  const text = fitted(
    [
      { text: `你好，我要举报${countingOf(own.calls).nuisance}。`, rank: 0 },
      { text: `我叫${complainant.name}。`, rank: 0 },
      ...toldInShort(own, aloud),
      threatInShort(own),
      { text: whose(own, 60), rank: 1 },
      { text: "请查是哪家机构、有没有资质，涉嫌违规的依法处理，结果告诉我。", rank: 0 },
      { text: facts.answers.keepSecret ? "请不要向对方透露我的身份。" : "", rank: 0 },
      { text: "请把受理编号报给我，我记一下，谢谢。", rank: 0 },
    ].filter((one) => one.text !== ""),
    limits.script,
  );
  return { id: "script", name: `打${phone}的稿子，约一分钟`, text, limit: limits.script };
}
