import type { Outcome } from "@/lib/filings/outcome";
import { informationAuthorities } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import { toldTheResult } from "@/lib/law/refs";
import type { Authority, Channel } from "./channel";
import { cyberspaceBasis } from "./cyberspace/basis";
import { dealingNeed, onlyAsks } from "./cyberspace/dealing";
import { callsThatTell } from "./cyberspace/naming";
import { cyberspaceRequests } from "./cyberspace/requests";
import { shortReport, shortTitle } from "./cyberspace/short";
import { onlyCalls, subjectBlocks, subjectNeeds, subjectOf } from "./cyberspace/subject";
import type { Facts } from "./facts";
import { nextDoor } from "./next-door";
import { consentAsk, keepSecretAsk, ownWordsAsk } from "./parts/asks";
import { basisBlocks, together } from "./parts/basis";
import { course } from "./parts/course";
import { openLedger } from "./parts/ledger";
import { numberBlocks } from "./parts/numbers";
import { personInWords, personNeeds } from "./parts/person";
import { saidWords } from "./parts/said-words";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { callsShown, want } from "./parts/wants";
import { readAt, sourced } from "./sources";

const wantsFigures = false;

const center: Authority = {
  name: "中央网信办违法和不良信息举报中心",
  site: "https://www.12377.cn/",
  phone: "12377",
  why: "App、网站上的个人信息，由国家网信部门统筹；全国都报这一家，也可以发邮件到jubao@12377.cn。",
  source: readAt.cyberspaceCenter,
};

function body(facts: Facts) {
  const ledger = openLedger();
  const name = subjectOf(facts.answers);
  const title = onlyAsks(facts)
    ? `关于请核查“${name}”是否违法提供个人信息的举报信`
    : `关于“${name}”涉嫌违法处理个人信息的举报信`;
  const sections = [
    { title: "举报人", blocks: [paragraphOf(personInWords(facts.complainant, false))] },
    {
      title: "被举报的App、网站",
      blocks: [...subjectBlocks(facts), ...saidWords(callsThatTell(facts), facts.today, ledger)],
    },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵中心") },
    { title: "事实经过", blocks: [...course(facts, ledger), ...ownWordsOf(facts)] },
    { title: "法律依据", blocks: basisBlocks(cyberspaceBasis(facts)) },
    { title: "请求事项", blocks: requestsOf(cyberspaceRequests(facts).texts) },
  ];
  const blocks = sheet({ title, to: center.name, role: "举报人", facts, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}

function onReply(outcome: Outcome) {
  return nextDoor(outcome, {
    "out-of-remit": { text: "", onward: "买卖个人信息的线索，公安也收。", channel: "police" },
    refused: { text: "问清理由记下来。", onward: "买卖个人信息的线索，公安也收。", channel: "police" },
  });
}

/** 12377: apps and sites that leak or sell what they know about people; not the calls themselves. */
export const cyberspace: Channel = {
  id: "cyberspace",
  name: "12377网信办",
  office: "cyberspace",
  begins: "calls",
  ways: ["web", "app", "phone", "email"],
  purpose: "哪个App、网站泄露或者在卖信息。",
  letterName: "举报信",
  action: "写举报信",
  role: "举报人",
  takes: [
    sourced("网上的违法和不良信息，个人信息泄露，比如卖“获客”软件的。", readAt.cyberspaceCenter),
    sourced("个人信息保护，由国家网信部门统筹。", readAt.lawStore, {
      basis: placeInPrint(informationAuthorities),
    }),
  ],
  refuses: [sourced("电话本身不归它，骚扰电话报12321。", readAt.cyberspaceSplit)],
  order: [
    sourced("可以和别处同时走：举报不是纠纷。没有明文规定，这是我们的判断。", readAt.appealRules, {
      unverified: true,
    }),
  ],
  asks: [
    { field: "appName", label: "App或网站的名字", hint: "公众号、小程序、软件都算", required: true },
    { field: "appAddress", label: "网址", hint: "下载页、网页的地址，没有就空着", required: false },
    {
      field: "leakSigns",
      label: "为什么觉得是它",
      hint: "哪天在上面填过电话、还在别处填过没有、之后怎样；看到它在卖什么。只写见到的",
      required: true,
    },
    consentAsk(),
    ownWordsAsk(),
    keepSecretAsk(),
  ],
  prints: ["name", "phone"],
  wants: [
    want(["other", "sms-screenshot"], "App、网站的截图", "证明它收过你的号码，或者在卖信息"),
    callsShown("证明之后来了电话", "证明之后来了短信"),
  ],
  wantsFigures,
  receiptName: "举报编号",
  authority: () => center,
  before: () => [],
  closed: () => [],
  needs: (facts) => [
    ...personNeeds(facts.complainant, ["name", "phone"]),
    ...subjectNeeds(facts),
    ...dealingNeed(facts),
  ],
  unlikely: onlyCalls,
  citations: (facts) => together(cyberspaceBasis(facts), cyberspaceRequests(facts)).citations,
  body,
  texts: (facts) => [shortTitle(facts), shortReport(facts)],
  cards: () => [],
  clock: "own",
  deadlines: () => [],
  onReply,
  toKnow: () => [
    sourced("网站的栏目和字数，以网站为准。", readAt.cyberspaceCenter, {
      unverified: "栏目怎么叫，最多写几个字",
    }),
  ],
  next: [
    sourced("结果应当告诉你，多久没有写明天数，只说“及时”。", readAt.lawStore, {
      basis: placeInPrint(toldTheResult),
    }),
  ],
};
