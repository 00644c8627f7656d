import type { Outcome } from "@/lib/filings/outcome";
import {
  damages,
  reasonedRefusal,
  rightToCopy,
  rightToDeletion,
  rightToRefuse,
  suitAfterRefusal,
} from "@/lib/law/information-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import type { Block } from "@/lib/letters/letter";
import type { Reason } from "@/lib/result";
import type { Authority, Channel } from "./channel";
import type { Facts } from "./facts";
import { afterToldBlocks } from "./lawsuit/after-told";
import { debtNeed, deniedToThem } from "./lawsuit/dunned";
import { nextDoor } from "./next-door";
import { consentAsk, customerAsks, notDebtorAsk, ownWordsAsk } from "./parts/asks";
import { basisBlocks, together } from "./parts/basis";
import { course } from "./parts/course";
import { customerInWords } from "./parts/customer";
import { type Ledger, openLedger } from "./parts/ledger";
import { addressNeed, merchantAsks, merchantInPrint, nameless } from "./parts/merchant";
import { nameScripts } from "./parts/name-scripts";
import { numberList } from "./parts/numbers";
import { oneLine } from "./parts/one-line";
import { personInWords, personNeeds } from "./parts/person";
import { messageWords } from "./parts/said-words";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { soldToCustomerQuoted } from "./parts/sold-to-customer";
import { want } from "./parts/wants";
import { othersLeftOut, ownFacts } from "./parts/whose";
import { answerBasis, answerDeadlines } from "./rights-request/answer";
import { requestBasis } from "./rights-request/basis";
import { rightsRequests } from "./rights-request/requests";
import { shortRequest } from "./rights-request/short";
import { whyToYou } from "./rights-request/why-to-you";
import { readAt, sourced } from "./sources";

const wantsFigures = false;

const kept = "自己留好，不寄给它；它不认，再拿出来";

function authority({ answers }: Facts): Authority {
  return {
    name: oneLine(answers.merchantName),
    site: "",
    phone: "",
    why: "写给用你信息的公司，不是写给打电话的人。名称是你填的，没有核对。",
    source: "你填的对方公司",
  };
}

function body(facts: Facts) {
  const ledger = openLedger();
  const title = "个人信息权利请求函";
  const own = ownFacts(facts); // what another company did is none of its business
  const sections = [
    { title: "请求人和涉及号码", blocks: whoAndNumbers(own, ledger) },
    {
      title: "事实经过",
      blocks: [
        ...course(deniedToThem(own), ledger),
        ...afterToldBlocks(own, ledger),
        ...messageWords(own, ledger),
        ...ownWordsOf(own),
      ],
    },
    { title: "请求", blocks: requestsOf(rightsRequests(facts).texts) },
    { title: "依据", blocks: basisBlocks(requestBasis(facts)) },
    { title: "答复", blocks: answerBasis(facts).texts.map(paragraphOf) },
  ];
  const told = { ...own, evidence: [] }; // the other side gets the list of calls, and no evidence
  const to = merchantInPrint(facts.answers);
  const blocks = sheet({ title, to, role: "请求人", facts: told, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}

/** Who writes, about which numbers, and why to this company. */
function whoAndNumbers(own: Facts, ledger: Ledger): Block[] {
  return [
    paragraphOf(`我是${personInWords(own.complainant, false)}`),
    ...numberList(own, ledger),
    { kind: "paragraph", runs: whyToYou(own, ledger) },
    ...customer(own),
  ];
}

/** 我是贵方的客户（“量房设计，2026年8月30日”）。 Which contract it is that goes on. */
function customer(own: Facts): Block[] {
  const text = customerInWords(own, "贵方", "贵方的");
  return text === "" ? [] : [paragraphOf(text + soldToCustomerQuoted(own))];
}

/** Whoever seems to be a fraud is not written to. */
function unlikely({ calls }: Facts): Reason | null {
  if (!calls.some(({ signs }) => signs.includes("fraud") || signs.includes("paid"))) return null;
  const text = "疑似诈骗的，别联系对方，也别把姓名写给它。先报警。";
  return { code: "likely-fraud", text };
}

function onReply(outcome: Outcome) {
  return nextDoor(outcome, {
    refused: {
      text: "",
      onward: "拒绝了：要查阅、复制、删除，现在可以起诉。要赔偿，本来就不用等它。",
      channel: "lawsuit",
    },
    "no-answer": {
      text: "15日是你在信里希望的，法律只说“及时”。不答复算不算拒绝，没有明文规定。",
      onward: "要赔偿的可以直接起诉。",
      channel: "lawsuit",
    },
    unsatisfied: { text: "没答到的那几样，算它拒绝了。", onward: "可以起诉。", channel: "lawsuit" },
    "out-of-remit": { text: "它说不是它打的。", onward: "请通管局查号码是谁在用。", channel: "tca-report" },
    "no-such-number": {
      text: "它说没有这个号码。",
      onward: "请通管局查号码是谁在用。",
      channel: "tca-report",
    },
  });
}

/** 个人信息权利请求函: to the company itself, which has to answer whoever's information it holds. */
export const rightsRequest: Channel = {
  id: "rights-request",
  name: "向公司要说法",
  office: "company",
  begins: "calls",
  ways: ["mail", "email", "app"],
  purpose: "问号码哪来的，要它删掉，别再打。",
  letterName: "个人信息权利请求函",
  action: "写请求函",
  role: "请求人",
  takes: [
    sourced("谁在用你的信息，就能向谁查阅、复制，要它停用、删除。", readAt.lawStore, {
      basis: placesInPrint([rightToRefuse, rightToCopy, rightToDeletion]),
    }),
    sourced("它要是拒绝，得说明理由。", readAt.lawStore, { basis: placeInPrint(reasonedRefusal) }),
  ],
  refuses: [
    sourced("法律只要它“及时”，没写几天；信里希望收到之日起15日内答复，不是法定的。", readAt.lawStore, {
      basis: placeInPrint(rightToCopy),
    }),
  ],
  order: [
    sourced("为查阅、复制、删除起诉，要先请求、被拒绝；为赔偿起诉，不用先写这封。", readAt.rightsStudy, {
      basis: placesInPrint([suitAfterRefusal, damages]),
    }),
  ],
  asks: [
    ...merchantAsks(true).map((ask) => ({ ...ask, required: ask.field === "merchantName" })),
    ...customerAsks(),
    consentAsk(),
    notDebtorAsk(),
    ownWordsAsk("原样写进信里；别写住址、身份证号"),
  ],
  prints: ["name", "phone"],
  wants: [
    {
      ...want(["recording", "call-screenshot", "sms-screenshot", "bill", "phone-log"], "录音和截图", kept),
      ofMessages: want(["sms-screenshot", "bill"], "短信截图", kept),
    },
  ],
  wantsFigures,
  receiptName: "寄件单号",
  authority,
  before: nameScripts,
  closed: (facts) => nameless("请求函", facts),
  needs: (facts) => [
    ...personNeeds(facts.complainant, ["name", "phone"]),
    ...addressNeed(facts, false),
    ...debtNeed(facts),
    ...othersLeftOut(facts),
  ],
  unlikely,
  citations: (facts) => together(rightsRequests(facts), requestBasis(facts), answerBasis(facts)).citations,
  body,
  texts: (facts) => [shortRequest(facts)],
  cards: () => [],
  clock: "own",
  deadlines: answerDeadlines,
  onReply,
  toKnow: () => [
    sourced(
      "寄的话，用能查到签收的快递，留好单号；发邮件、发客服，截图留好。以后要证明你请求过。",
      readAt.rightsStudy,
    ),
  ],
  next: [sourced("它拒绝或者不理，可以起诉。", readAt.lawStore, { basis: placeInPrint(suitAfterRefusal) })],
};
