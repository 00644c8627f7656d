import type { Outcome } from "@/lib/filings/outcome";
import { appealRefusals } from "@/lib/law/appeal-refs";
import {
  complaintAccepted,
  complaintContents,
  complaintOrReport,
  complaintPlace,
  complaintRefusals,
  mediation,
  suitAfterMediation,
} from "@/lib/law/market-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import type { Channel } from "./channel";
import type { Facts } from "./facts";
import { complaintBasis } from "./market-complaint/basis";
import { complaintDeadlines } from "./market-complaint/deadlines";
import { costsNeed, likelyRefused, notCustomer, purchaseNeed } from "./market-complaint/gate";
import { complaintLetter, complaintOffice, wantsFigures } from "./market-complaint/letter";
import { papersNeed } from "./market-complaint/papers";
import { complaintPlaceSentence } from "./market-complaint/place";
import { complaintRequests } from "./market-complaint/requests";
import { complaintScript, shortComplaint } from "./market-complaint/short";
import { nextDoor } from "./next-door";
import { consentAsk, ownWordsAsk } from "./parts/asks";
import { together } from "./parts/basis";
import { addressNeed, districtNeed, merchantAsks, nameless } from "./parts/merchant";
import { nameScripts } from "./parts/name-scripts";
import { personNeeds } from "./parts/person";
import { callsShown, recorded, refusalShown, want } from "./parts/wants";
import { othersLeftOut, ownFacts } from "./parts/whose";
import { readAt, sourced } from "./sources";

const id = "market-complaint";

function citations(all: Facts) {
  const facts = ownFacts(all);
  return together(complaintBasis(facts), complaintRequests(facts), complaintPlaceSentence(facts)).citations;
}

function onReply(outcome: Outcome) {
  return nextDoor(outcome, {
    accepted: { text: "等调解。要双方都同意才调，从受理这天起最多60日。", channel: null },
    "out-of-remit": {
      text: "多半是没证明买过东西，或者别处收过了。",
      onward: "线索还能举报，举报不看买没买。",
      channel: "market-report",
    },
    refused: { text: "对方不肯调，或者调不成。", onward: "可以起诉。", channel: "lawsuit" },
    unsatisfied: { text: "调解不成。", onward: "可以起诉；他们要是违法，另外再举报。", channel: "lawsuit" },
  });
}

/** 12315投诉: a customer's dispute with the company, mediated. */
export const marketComplaint: Channel = {
  id,
  name: "12315投诉",
  office: "market",
  begins: "calls",
  ways: ["web", "app", "phone", "mail", "in-person"],
  purpose: "在这家买过东西，请市场监管来调解。",
  letterName: "投诉信",
  action: "写投诉信",
  role: "投诉人",
  takes: [
    sourced("为生活买过它的东西、用过它的服务，和它有争议的。", readAt.marketRules, {
      basis: placeInPrint(complaintOrReport),
    }),
    sourced(
      "要真实的姓名、电话、地址，对方的名称、地址，请求和事实。可能要你出示身份证明。",
      readAt.marketRules,
      {
        basis: placeInPrint(complaintContents),
      },
    ),
  ],
  refuses: [
    sourced("证明不了买过东西、有争议的，不收。", readAt.marketRules, {
      basis: placeInPrint(complaintRefusals),
    }),
    sourced("法院、仲裁、别的行政机关、消协收过的同一件事，不收；过了三年的，不收。", readAt.marketRules, {
      basis: placeInPrint(complaintRefusals),
    }),
  ],
  order: [
    sourced("先后别弄反。12345或者别的部门先收了同一件事，12315就不收投诉。", readAt.marketRules, {
      basis: placeInPrint(complaintRefusals),
    }),
    sourced(
      "和运营商投诉可以同时走：这里说的是这家公司。要投诉的就是运营商，先申诉：12315先受理了，通管局就不收。",
      readAt.appealRules,
      { basis: placeInPrint(appealRefusals) },
    ),
  ],
  asks: [
    { field: "isCustomer", label: "我在这家买过东西或者服务", hint: "没买过，走举报", required: true },
    ...merchantAsks(true),
    {
      field: "sellsOnline",
      label: "在网上、平台上买的",
      hint: "在平台上开店的，地址写平台公示的那个",
      required: false,
    },
    { field: "purchase", label: "买过什么", hint: "什么东西，哪天，多少钱；原样写进信里", required: true },
    {
      field: "costsClaimed",
      label: "要求赔偿的金额（元）",
      hint: "有票据的合理支出；没有就空着",
      required: false,
    },
    {
      field: "costsFor",
      label: "支出花在哪",
      hint: "要赔偿才写，比如“复印、邮寄”；原样写进信里",
      required: false,
    },
    consentAsk(),
    ownWordsAsk(),
  ],
  prints: ["name", "phone", "address"],
  wants: [
    want(["other", "sms-screenshot"], "消费凭证", "证明在这家买过：小票、订单、合同"),
    callsShown(),
    recorded("证明是这家公司打的"),
    refusalShown,
  ],
  wantsFigures,
  receiptName: "投诉编号",
  authority: complaintOffice,
  before: nameScripts,
  closed: (facts) => (facts.answers.isCustomer ? nameless("12315投诉", facts) : notCustomer(facts)),
  needs: (facts) => [
    ...personNeeds(facts.complainant, ["name", "phone", "address"]),
    ...addressNeed(facts),
    ...districtNeed(facts),
    ...purchaseNeed(facts),
    ...costsNeed(facts),
    ...papersNeed(facts),
    ...othersLeftOut(facts),
  ],
  unlikely: (facts) => likelyRefused(facts, id),
  citations,
  body: complaintLetter,
  texts: (facts) => (facts.answers.isCustomer ? [shortComplaint(facts), complaintScript(facts)] : []),
  cards: () => [],
  clock: "own",
  deadlines: complaintDeadlines,
  onReply,
  next: [
    sourced("7个工作日内告诉你受不受理；不受理要说理由，还要告诉你别的路。", readAt.marketRules, {
      basis: placeInPrint(complaintAccepted),
    }),
    sourced("双方都同意才调解；为了调解，对方会知道是你。", readAt.marketRules, {
      basis: placesInPrint([mediation, complaintPlace]),
    }),
    sourced("调解不成，可以起诉。", readAt.marketRules, { basis: placeInPrint(suitAfterMediation) }),
  ],
};
