import { fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { stopped } from "@/lib/letters/wording";
import { matterAloud } from "../12345/matter";
import type { Facts } from "../facts";
import { isUnderConsumerRule } from "../parts/basis";
import { costInShort } from "../parts/cost-in-short";
import { strangersFacts } from "../parts/customer";
import { areDunning, denialOf, unlessToDelete } from "../parts/debt";
import { isPartlyDunning } from "../parts/dunned";
import { earlierInShort } from "../parts/earlier-in-short";
import { graveInShort } from "../parts/grave-in-short";
import { naming } from "../parts/ground";
import { countingOf } from "../parts/group";
import { lawInShort, toldInShort } from "../parts/in-short";
import { aloud, written } from "../parts/manner";
import { merchantAloudKept, merchantKept } from "../parts/merchant-words";
import { calledInShort, knownInShort } from "../parts/names-in-short";
import { secrecyAloud, secrecyRequest } from "../parts/secrecy";
import { customerAloud, customerInShort } from "../parts/sold-to-customer";
import { minuteOfSpeech } from "../parts/spoken";
import { toldUnderAnotherName } from "../parts/told-under-another-name";
import { unnamedAloud, unnamedInShort } from "../parts/unnamed";
import { ownFacts } from "../parts/whose";
import { isKnownBody, watchedBy } from "./choose";
import type { Sector } from "./directory";

/** Prudence: no box of these was read. */
const limit = 300;

/** The matter in 300 characters, for a web form or an app. */
export function shortReport(facts: Facts): LetterText {
  const own = ownFacts(facts);
  const text = fitted(
    [
      earlierInShort(facts, "sector", written),
      ...toldInShort(own, { ...written, namedLater: naming(own) }),
      toldUnderAnotherName(facts),
      calledInShort(own),
      sourceTold(own),
      ...graveInShort(own, written),
      costInShort(own),
      { ...merchantKept(own), rank: 0.6 },
      unnamedInShort(own),
      customerInShort(own),
      {
        text: `请核查${whatToCheck(own)}，涉嫌违反规定的依法处理${toStop(own)}，不属于贵单位职责的请转送，并告知结果。`,
        rank: 0,
      },
      lawInShort(own.calls),
      { text: stopped(secrecyRequest(facts, "请勿透露我的身份", unlessToDelete(own))), rank: 0 },
    ].filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "300字以内的正文", text, limit };
}

/** What to say on the phone: who it is about before all else. */
export function sectorScript(
  facts: Facts,
  { phone, aloud: body = "" }: Pick<Sector, "phone" | "aloud">,
): LetterText {
  const own = ownFacts(facts);
  const check =
    body === "" ? `请查${whatToCheck(own)}` : `请转${body}查${isKnownBody(own) ? "资质" : whatToCheck(own)}`;
  const asked = (what: string) => ({
    text: `${what}，违规的依法处理${toStop(own)}${body === "" ? "，不归你们管的请转送" : ""}，结果告诉我。`,
    rank: what === check ? 0 : 0.79,
  });
  const text = fitted(
    [
      { text: `你好，我要举报${matterAloud(own.calls)}。我叫${own.complainant.name}。`, rank: 0 },
      earlierInShort(facts, "sector", aloud),
      merchantAloudKept(own),
      ...toldInShort(own, { ...aloud, namedLater: naming(own) }),
      toldUnderAnotherName(facts),
      unnamedAloud(own),
      customerAloud(own),
      calledInShort(own),
      sourceTold(own),
      ...graveInShort(own, aloud),
      costInShort(own),
      {
        ...asked(
          body !== "" && isUnderConsumerRule(own.calls)
            ? `${check}、市监局查${countingOf(own.calls).noun}`
            : check,
        ),
        shorter: asked(check),
      },
      { text: secrecyAloud(own, unlessToDelete(own) || undefined), rank: 0 },
      { text: "请告诉我编号。", rank: 0 },
    ].filter((one) => one.text !== ""),
    minuteOfSpeech,
  );
  return { id: "script", name: `打${phone}的稿子，约一分钟`, text, limit: minuteOfSpeech };
}

/** 9月1日的来电人能说出我的姓名。 Why it is asked where that came from: the one does not go without the other. */
function sourceTold(own: Facts): RankedSentence {
  return { ...knownInShort(own), rank: 0.25 };
}

/** 、我的信息从哪里来, asked where it is told that a stranger has the name: of a stranger who knows the user's name. */
function alsoSource(facts: Facts): string {
  return strangersFacts(facts).calls.some(({ knewMyName }) => knewMyName) ? "、我的信息从哪里来" : "";
}

/** 是哪家机构、有没有资质、我的信息从哪里来; of whoever dunns, whether it may so, and where it has the number from. */
function whatToCheck(facts: Facts): string {
  const { calls } = facts;
  const isNamed = isKnownBody(facts);
  if (!areDunning(calls))
    return `${isNamed ? "是不是这" : "是哪"}家${watchedBy(facts)}${countingOf(calls).spoken}、有没有资质${isPartlyDunning(calls) ? "、其中的催收是否符合规定、从哪里取得我的号码" : alsoSource(facts)}`;
  const who = isNamed ? "该机构的催收是否符合规定" : "是哪家机构在催收、是否符合规定";
  return `${who}、从哪里取得我的号码`;
}

/** Only who said to owe nothing asks that. */
function toStop(facts: Facts): string {
  return denialOf(facts, aloud) !== "" ? "，责令停止向我催收、删除我的号码" : "";
}
