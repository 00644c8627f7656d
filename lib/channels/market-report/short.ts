import { dayInBeijing } from "@/lib/deadlines/beijing";
import { advertisingReportTold } from "@/lib/law/consumer-refs";
import { placeInPrint } from "@/lib/law/print";
import { fromCaseData } from "@/lib/letters/from-case-data";
import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateAfter, dateInWords, periodInWords, quoted, stopped } from "@/lib/letters/wording";
import { matterOf } from "../12345/matter";
import type { Answers } from "../answers";
import type { Facts, LoggedCall } from "../facts";
import type { FiledStep } from "../filed-step";
import { mayBeCommercial } from "../parts/about";
import { cameInWords } from "../parts/amount";
import { inForce } from "../parts/basis";
import { consentAsked } from "../parts/consent";
import { isCustomerOf } from "../parts/customer";
import { enforcedCalls, enforcedDays } from "../parts/enforced";
import { naming, otherNameSaid, saidToBe } from "../parts/ground";
import { countingOf } from "../parts/group";
import { lawInShort, toldInShort } from "../parts/in-short";
import { aloud, type Manner, written } from "../parts/manner";
import { merchantAloud, merchantSentence } from "../parts/merchant-words";
import { knownOf } from "../parts/names-in-short";
import { oneLine } from "../parts/one-line";
import { secrecyAloud, secrecyRequest } from "../parts/secrecy";
import { customerAloud, customerInShort } from "../parts/sold-to-customer";
import { askedForNumber, minuteOfSpeech } from "../parts/spoken";
import { unnamedAloud, unnamedInShort } from "../parts/unnamed";
import { ownFacts } from "../parts/whose";
import { bulkDays, onlineRules } from "./basis";
import { hiddenNameInShort } from "./hidden-name";
import { callsSince } from "./repeat";

/** Prudence: the limit of the platform's box was never read. */
const limit = 500;

/** The report as it fits the box of 全国12315平台. */
export function shortReport(facts: Facts, earlier: FiledStep | null): LetterText {
  const own = ownFacts(facts);
  const { answers } = own;
  const text = fitted(
    [
      { text: again(own, earlier, written), rank: 0 },
      earlier ? ownInShort(own, 120) : none,
      ...toldByRule(own, { ...written, namedLater: naming(own) }),
      {
        ...merchantSentence(own),
        rank: 0.1,
        shorter: { ...merchantSentence(own, false), rank: 0 },
      },
      { text: otherNameSaid(own), rank: 0.12 },
      unnamedInShort(own),
      earlier ? none : reasonInShort(own, 120),
      { text: hiddenNameInShort(own), rank: 0.2 },
      { text: soldOnline(own), rank: 0.21 },
      customerInShort(own),
      {
        text: `请依法核查${own.calls.some(mayBeCommercial) ? `${consentAsked(answers)}、` : ""}${isCustomerOf(own) ? "是否违法使用我的个人信息" : "号码从何而来"}，涉嫌违反规定的依法处理${earlier ? "，补充的新事实请一并核查" : ""}；如依法应当告知处理结果的，请予告知。`,
        rank: 0,
      },
      advertisingInShort(own),
      lawInShort(background(own.calls).length === 0 ? own.calls : enforcedCalls(own.calls)),
      { text: stopped(secrecyRequest(own)), rank: 0 },
    ].filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "12315平台上的举报内容", text, limit };
}

/** 据我了解，该公司在网上销售。 Without it none looks into the rules on that. */
function soldOnline({ answers, calls }: Facts): string {
  const isRuled = answers.sellsOnline && inForce(onlineRules, enforcedDays(calls)).length > 0;
  return isRuled ? "据我了解，该公司在网上销售。" : "";
}

/** The days that bind the office, where a message may be an advertisement. */
function advertisingInShort({ calls, today }: Facts): RankedSentence {
  const [rule] = bulkDays(calls).length === 0 ? [] : inForce([advertisingReportTold], [today]);
  const text = rule ? `端口短信构成广告的，请在七个工作日内处理并告知（${placeInPrint(rule.ref)}）。` : "";
  return { text, rank: 0.66 };
}

/** What came before the rule, where nobody was told no in it: told apart. */
function background(calls: LoggedCall[]): LoggedCall[] {
  const now = new Set(enforcedCalls(calls));
  const before = calls.filter((call) => !now.has(call));
  return before.some(({ refused }) => refused) ? [] : before;
}

/** The log in short, and behind it 2024年6月20日另有来电1次，只作背景。 */
function toldByRule(facts: Facts, manner: Manner): RankedSentence[] {
  const before = background(facts.calls);
  const [first, last] = [before[0], before.at(-1)];
  if (!first || !last) return [...toldInShort(facts, manner), nameKnownIn(facts)];
  const when = periodInWords(dayInBeijing(first.at), dayInBeijing(last.at));
  const ruled = { ...facts, calls: enforcedCalls(facts.calls) };
  const beside = { text: `${when}另有${cameInWords(before).replace("发来", "")}，只作背景。`, rank: 0.05 };
  return before.some(({ knewMyName }) => knewMyName)
    ? [...toldInShort(ruled, manner), beside, nameKnownIn(facts)]
    : [...toldInShort(ruled, manner), nameKnownIn(ruled), beside];
}

/** 9月3日的来电人能说出我的姓名。 Whoever it is: of a customer's own company the letter asks nothing by it. */
function nameKnownIn({ calls }: Facts): RankedSentence {
  const known = calls.filter(({ knewMyName }) => knewMyName);
  return { text: known.length === 0 ? "" : `${knownOf(known, calls)}。`, rank: 0.61 };
}

/** 2026年9月25日我已举报“安心装饰”（举报编号…），现补充新的事实：举报以后又来电4次。 Read out: 9月25日我已举报“安心装饰”，编号…，此后又来电4次。 */
function again(facts: Facts, earlier: FiledStep | null, { beside, mark, isSpoken }: Manner): string {
  if (!earlier) return "";
  const since = callsSince(facts, earlier);
  const came = since.length === 0 ? "" : cameInWords(since);
  const { on, receipt, isTold } = earlier.filed;
  const name = isSpoken ? earlier.receiptName.replace(/^举报/, "") : earlier.receiptName;
  const number = receipt === "" ? "" : beside(`${name}${receipt}`);
  const day = isSpoken ? dateAfter(on, facts.today) : dateInWords(on);
  const first = `${day}我已举报${quoted(oneLine(facts.answers.merchantName))}${number}${mark(isTold ? fromCaseData : "")}`;
  if (isSpoken) return `${first}，${came === "" ? "现补充" : `此后又${came}`}。`;
  return `${first}，现补充新的事实${came === "" ? "" : `：举报以后又${came}`}。`;
}

/** The same as one says it, with the address while there is room: the office has it from the first report. */
function againAloud(facts: Facts, earlier: FiledStep | null): RankedSentence[] {
  const bare = again(facts, earlier, aloud);
  const address = oneLine(facts.answers.merchantAddress);
  const whom = quoted(oneLine(facts.answers.merchantName));
  const text = address === "" ? bare : bare.replace(whom, `${whom}，地址是${address}`);
  return [{ text, rank: 0.84, shorter: { text: bare, rank: 0 } }];
}

/** 部分来电人自称“安心装饰”。 Of whom the script has named before; 有的自称是他们。 where there is little room. */
function saidAgain(facts: Facts): RankedSentence {
  const said = saidToBe(facts);
  const which = naming(facts).length < facts.calls.length ? "有的" : "都";
  return said.startsWith("短信") || said === ""
    ? { text: said && `${said}。`, rank: 0.47 }
    : { text: `${said}。`, rank: 0.83, shorter: { text: `${which}自称是他们。`, rank: 0.45 } };
}

/** 短信署名【某店】，请查清两家是什么关系。 The company was named right before it. */
function otherNameAloud(facts: Facts): string {
  return otherNameSaid(facts).replace(
    /，与“[^“”]*”名称不同，二者是什么关系，请一并查明/,
    "，请查清两家是什么关系",
  );
}

function merchantFirst(facts: Facts): RankedSentence {
  return { ...merchantAloud(facts, true), rank: 0.6, shorter: { ...merchantAloud(facts), rank: 0 } };
}

const none: RankedSentence = { text: "", rank: 0 };

/** What the user wrote: what else is new. */
function ownInShort({ answers }: Facts, max: number): RankedSentence {
  return { text: stopped(clip(oneLine(answers.ownWords), max)), rank: 0.3 };
}

/** How the company is known, where nobody named it. */
function reasonInShort(facts: Facts, max: number): RankedSentence {
  return naming(facts).length === 0 ? ownInShort(facts, max) : none;
}

function consentAloud({ neverAgreed }: Answers): string {
  return neverAgreed ? "、有没有我同意过的凭据" : "、我同意过没有";
}

/** What to say to 12315: that it is a report and not a complaint comes first. */
export function reportScript(facts: Facts, earlier: FiledStep | null): LetterText {
  const own = ownFacts(facts);
  const { answers } = own;
  const { spoken } = countingOf(own.calls);
  const joined = earlier ? "一并" : "";
  const asked = (what: string) => `请${joined}查清是不是他们${spoken}${what}，违规的依法处理，结果告诉我。`;
  const brief = (what: string) => `请查清是不是他们${spoken}${what}，依法处理，结果告诉我。`;
  const consent = own.calls.some(mayBeCommercial) ? consentAloud(answers) : "";
  const isCustomer = isCustomerOf(own);
  const use = isCustomer ? "、我的信息能不能这么用" : "、我的号码从哪来的";
  const useInShort = isCustomer ? "、我的信息能否这么用" : use;
  const text = fitted(
    [
      { text: `我要举报${matterOf(own.calls)}，不是投诉。我叫${own.complainant.name}。`, rank: 0 },
      ...againAloud(own, earlier),
      earlier ? ownInShort(own, 60) : none,
      ...toldByRule(own, { ...aloud, namedLater: naming(own) }),
      earlier ? saidAgain(own) : merchantFirst(own),
      { text: otherNameAloud(own), rank: 0.65 },
      earlier ? none : reasonInShort(own, 60),
      unnamedAloud(own),
      earlier ? { ...customerAloud(own), rank: 0.52 } : customerAloud(own),
      {
        text: asked(consent + use),
        rank: 0.77,
        shorter: {
          text: brief(consent + useInShort),
          rank: 0.4,
          shorter: { text: brief(consent), rank: 0.3, shorter: { text: asked(""), rank: 0 } },
        },
      },
      { text: secrecyAloud(own), rank: 0 },
      askedForNumber("请告诉我编号"),
    ].filter((one) => one.text !== ""),
    minuteOfSpeech,
  );
  return { id: "script", name: "打12315的稿子，约一分钟", text, limit: minuteOfSpeech };
}
