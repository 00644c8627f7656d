import { nameOf } from "@/lib/calls/names";
import type { Outcome } from "@/lib/filings/outcome";
import { appealRefusals } from "@/lib/law/appeal-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Reason } from "@/lib/result";
import type { Channel, Need } from "./channel";
import type { Facts } from "./facts";
import { nextDoor } from "./next-door";
import {
  consentAsk,
  customerAsks,
  keepSecretAsk,
  leakAsks,
  lossAsk,
  notDebtorAsk,
  ownWordsAsk,
} from "./parts/asks";
import { together } from "./parts/basis";
import { areDunning } from "./parts/debt";
import { companyClue, merchantAsks } from "./parts/merchant";
import { personNeeds } from "./parts/person";
import { callsShown, voiceOrMessage } from "./parts/wants";
import { sectorBasis } from "./sector/basis";
import { cityFor, noSector, sectorAuthority, sectorFor } from "./sector/choose";
import { directory, elsewhere } from "./sector/directory";
import { sectorLetter, wantsFigures } from "./sector/letter";
import { sectorRequests } from "./sector/requests";
import { sectorScript, shortReport } from "./sector/short";
import { toldTo, unsortedLeftOut } from "./sector/told";
import { readAt, sameDisputeDoubt, sourced } from "./sources";

function needs(facts: Facts): Need[] {
  const { complainant } = facts;
  const isNowhere = sectorFor(facts)?.local && cityFor(facts) === "";
  return [
    ...personNeeds(complainant, ["name", "phone"]),
    ...(isNowhere ? personNeeds(complainant, ["city"]) : []),
    ...unsortedLeftOut(facts),
  ];
}

/** Whoever dunns and says for whom is known by that name. */
function unlikely({ answers, calls }: Facts): Reason | null {
  const isNamed = areDunning(calls) && calls.some((call) => nameOf(call) !== "");
  if (answers.merchantName !== "" || isNamed) return null;
  const clue = companyClue({ calls });
  const unknown = "说不出是哪家机构，主管部门多半没法查。问出名称再来，或者先找通管局。";
  const text = clue === "" ? unknown : `要写明是哪家机构。${clue}`;
  return { code: "merchant-unknown", text, next: { text: "知道了，填上", href: "#merchantName" } };
}

function texts(selected: Facts) {
  const facts = toldTo(selected);
  const sector = sectorFor(facts);
  return sector ? [shortReport(facts), sectorScript(facts, sector)] : [];
}

function onReply(outcome: Outcome) {
  return nextDoor(outcome, {
    "out-of-remit": { text: "记下他们说该找谁。", onward: "不知道找谁，打12345转。", channel: "12345" },
  });
}

/** 行业监管: whoever watches over what was sold, out of one directory. */
export const sector: Channel = {
  id: "sector",
  name: "行业监管",
  office: "sector",
  begins: "calls",
  ways: ["phone", "web", "app", "mail"],
  purpose: "打来的是哪一行的，就找管那一行的部门。",
  letterName: "举报信",
  action: "写举报信",
  role: "举报人",
  takes: directory.map((one) => one.takes),
  refuses: [
    ...elsewhere.map((one) => one.says),
    sourced("没牌照的贷款中介，金融监管多半说不归它，让你找公安或者市场监管。", readAt.sectorSummary, {
      unverified: true,
    }),
  ],
  order: [
    sourced(
      "和运营商投诉可以同时走，信里只写公司和号码。通管局也可能当成同一件事、不收申诉；想稳妥，申诉以后再交。",
      readAt.appealRules,
      { basis: placeInPrint(appealRefusals), unverified: sameDisputeDoubt },
    ),
    sourced("从12345转的，和12345热线是一条路，别两头都递：重复的会并成一单。", readAt.hotlineOpinion2025, {
      basis: "国办函〔2025〕66号",
    }),
  ],
  asks: [
    ...merchantAsks(false),
    ...customerAsks(),
    {
      field: "sectorOffice",
      label: "交给哪个部门",
      hint: "写全称，比如某某市城乡建设局、教育局，各地叫法不同；不知道就空着，打12345问",
      required: false,
      kinds: [4, 6, 22],
    },
    {
      field: "hidName",
      label: "有的来电不说是哪家公司",
      hint: "问了也不说，或者只说“客服”",
      required: false,
      kinds: [5],
    },
    ...leakAsks(),
    consentAsk(),
    notDebtorAsk(),
    lossAsk(),
    ownWordsAsk(),
    keepSecretAsk(),
  ],
  prints: ["name", "phone"],
  wants: [voiceOrMessage("证明是哪家机构，说了什么"), callsShown()],
  wantsFigures,
  receiptName: "受理编号",
  authority: sectorAuthority,
  before: () => [],
  closed: noSector,
  needs,
  unlikely,
  citations: (facts) => together(sectorBasis(toldTo(facts)), sectorRequests(toldTo(facts))).citations,
  body: sectorLetter,
  texts,
  cards: () => [],
  clock: "own",
  deadlines: () => [],
  onReply,
  next: [
    sourced("多久答复，各部门不同；问他们要受理编号。", readAt.sectorSummary, {
      unverified: "各部门几天答复",
    }),
  ],
};
