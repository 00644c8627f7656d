import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { restOf } from "../lawsuit/charge-words";
import { type Charge, chargesOf } from "../lawsuit/charges";
import { deniedToThem, withoutOthersDunning } from "../lawsuit/dunned";
import { maybeTheirs } from "../lawsuit/theirs";
import { mayBeCommercial } from "../parts/about";
import { mayOwe } from "../parts/debt";
import { areMessages, countingOf } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { written } from "../parts/manner";
import { sortsRefused } from "../parts/no-of-calls";
import { callsOf } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { customerInShort } from "../parts/sold-to-customer";
import { ownFacts } from "../parts/whose";
import { whatFollows } from "./answer";
import { ifNotMine, keptInWords, purposesOf, stopDunning, whatTheyDo } from "./requests";
import { groundsOf } from "./why-to-you";

/** Prudence: what a company's chat or form takes differs. */
const limit = 500;

/** 核验身份可用上述号码, of which the story tells: a copy goes to nobody who may be another. */
const answerAsked = {
  text: "请在收到之日起15日内书面答复，拒绝的，说明理由；核验身份可用上述号码。",
  rank: 3,
  shorter: { text: "请在收到之日起15日内书面答复，拒绝的，说明理由。", rank: 0 },
};

/** The request as one sends it by e-mail, or to the company's service in its app. */
export function shortRequest(facts: Facts): LetterText {
  const own = ownFacts(facts);
  const { complainant } = own;
  const text = fitted(
    [
      { text: `${oneLine(own.answers.merchantName)}：我是${complainant.name}。`, rank: 0 },
      ...toldInShort(deniedToThem(own), {
        ...written,
        namedLater: chargesOf(own).flatMap(({ named }) => named),
      }),
      { text: hedgeInShort(own), rank: 0.1 },
      customerInShort(own, "贵方"),
      { text: askedInShort(own), rank: 0 },
      answerAsked,
      { text: `${whatFollows(facts)}。`, rank: 0 },
    ],
    limit,
  );
  return { id: "short", name: "发邮件、发给App客服的正文", text, limit };
}

/** 部分来电人自称贵方；如并非贵方所打，请书面说明。 The company that is written to may not have called. */
function hedgeInShort(own: Facts): string {
  const [charge] = chargesOf(own);
  const isNamed = charge !== undefined && charge.named.length > 0;
  const { noun, by } = countingOf(own.calls);
  const ground = isNamed ? groundsOf(charge, own.calls) : `据我了解，上述${noun}可能为贵方${by}`;
  return `${ground}；如并非贵方${by}，请书面说明。${isNamed ? restInShort(charge, own) : ""}`;
}

/** 16500000000的来电是否也由贵方拨打，请一并说明。 Of what has neither its name nor its number; "" where nothing is left. */
function restInShort(charge: Charge, { calls }: Facts): string {
  const rest = restOf([charge], calls);
  if (rest.length === 0) return "";
  return `${callsOf(rest).replace(/(?<=\d) (?=\d)/g, "")}是否也由贵方${countingOf(rest).done}，请一并说明。`;
}

/** The same with fewer words. */
function keptInShort(own: Facts): string {
  return keptInWords(own).replace(/^为履行与我的/, "履行");
}

/** 我依照《个人信息保护法》请求贵方：一、停止推销来电，…；二、…；三、… */
function askedInShort(all: Facts): string {
  const own = maybeTheirs(all);
  const { calls } = own;
  const { refused, open } = sortsRefused(withoutOthersDunning(own));
  const each = `对${refused}的拒绝时也已撤回、在此重申，对${open}的现在撤回`;
  const when = open === "" ? "拒绝时也已撤回，在此重申" : refused === "" ? "现在撤回" : each;
  const taken = `即使有过，${when}`;
  const consent = calls.some(mayBeCommercial) ? `，此前如取得过我的同意，请出示凭据，${taken}` : "";
  const stop = mayOwe(own)
    ? "停止以骚扰的方式催收"
    : `停止${whatTheyDo(calls)}${areMessages(calls) ? "短信" : "来电、短信"}${stopDunning(own)}${consent}`;
  const copy = "随答复提供我的个人信息的副本，说明我的号码从何而来、用于什么、提供给了谁";
  const away = `${ifNotMine(own)}删除用于${purposesOf(own)}的我的个人信息，${keptInShort(own)}的除外`;
  return `我依照《个人信息保护法》请求贵方：一、${stop}；二、${copy}；三、${away}。`;
}
