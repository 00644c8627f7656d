import { appealRefusals } from "@/lib/law/appeal-refs";
import { placeInPrint } from "@/lib/law/print";
import { cityOf, hotlineDeadlines, hotlineOf } from "./12345/hotline";
import { afterHotline } from "./12345/replies";
import { hotlineRequests } from "./12345/requests";
import { phoneScript } from "./12345/script";
import { shortLetter, shortTitle } from "./12345/short";
import { hotlineUnlikely } from "./12345/unlikely";
import type { Channel, Need } from "./channel";
import type { Facts } from "./facts";
import {
  consentAsk,
  customerAsks,
  keepSecretAsk,
  leakAsks,
  lossAsk,
  notDebtorAsk,
  ownWordsAsk,
} from "./parts/asks";
import { basisBlocks, together } from "./parts/basis";
import { sellingBasis } from "./parts/consent";
import { course } from "./parts/course";
import { debtBasis } from "./parts/debt-basis";
import { graveStory } from "./parts/grave";
import { openLedger } from "./parts/ledger";
import { companyClue, merchantAsks } from "./parts/merchant";
import { merchantAndCustomer } from "./parts/merchant-words";
import { numberBlocks, titleOf } from "./parts/numbers";
import { personInWords, personNeeds } from "./parts/person";
import { nothingYet } from "./parts/proves-nothing";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { soldBlocks } from "./parts/sold-to-customer";
import { callsShown, refusalShown, voiceOrMessage } from "./parts/wants";
import { readAt, sameDisputeDoubt, sourced } from "./sources";

function needs(facts: Facts): Need[] {
  const { complainant, answers } = facts;
  const city = cityOf(complainant) === "" ? personNeeds(complainant, ["city"]) : [];
  const person = personNeeds(complainant, ["name", "phone", "address"]);
  if (answers.merchantName !== "" && answers.merchantAddress !== "") return [...person, ...city];
  const merchant: Need = {
    code: answers.merchantName === "" ? "merchant-name" : "merchant-address",
    text: answers.merchantName === "" ? "对方公司的名称和地址" : "对方公司的地址",
    required: false,
    next: {
      text: `${answers.merchantName === "" ? companyClue(facts) : ""}不填也能交；${answers.merchantName === "" ? "只有号码" : "没有地址"}，可能转不到管它的部门`,
    },
  };
  return [...person, ...city, merchant];
}

const wantsFigures = true;

/** The rule on commercial calls, and what stands against dunning a stranger. */
const hotlineBasis = (facts: Facts) => together(sellingBasis(facts), debtBasis(facts.calls));

function body(facts: Facts) {
  const ledger = openLedger();
  const title = titleOf(facts.calls, "举报信");
  const person = personInWords(facts.complainant, true);
  const merchant = merchantAndCustomer(facts);
  const reported = merchant.length === 0 ? "被举报的号码" : "被举报的号码和单位";
  const sections = [
    { title: "举报人", blocks: [paragraphOf(person)] },
    { title: reported, blocks: [...numberBlocks(facts, ledger), ...merchant] },
    {
      title: "事实经过",
      blocks: [
        ...course(facts, ledger),
        ...graveStory(facts, ledger),
        ...soldBlocks(facts),
        ...ownWordsOf(facts),
      ],
    },
    { title: "法律依据", blocks: basisBlocks(hotlineBasis(facts)) },
    { title: "请求事项", blocks: requestsOf(hotlineRequests(facts).texts) },
  ];
  const blocks = sheet({ title, to: hotlineOf(facts).name, role: "举报人", facts, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}

/** 12345: sends it to the department of the merchant's place. */
export const hotline12345: Channel = {
  id: "12345",
  name: "12345热线",
  office: "hotline",
  begins: "calls",
  ways: ["phone", "web", "app"],
  purpose: "转给本地的部门办；知道对方是哪家公司更好转。",
  letterName: "举报信",
  action: "写举报信",
  role: "举报人",
  takes: [sourced("咨询、求助、建议、投诉、举报，转给本地的部门办。", readAt.hotlineStatutes)],
  refuses: [
    sourced("要走诉讼、仲裁、复议，或者已经进了信访的，告诉你去那边。", readAt.hotlineOpinion2025, {
      basis: "国办函〔2025〕66号",
    }),
    sourced("同一件事重复打，原则上并成一单；有新的事实再打。", readAt.hotlineOpinion2025, {
      basis: "国办函〔2025〕66号",
    }),
  ],
  order: [
    sourced(
      "和运营商投诉可以同时走，信里只写公司和号码。通管局也可能当成同一件事、不收申诉；想稳妥，申诉以后再交。",
      readAt.appealRules,
      { basis: placeInPrint(appealRefusals), unverified: sameDisputeDoubt },
    ),
  ],
  asks: [
    ...merchantAsks(false),
    ...customerAsks(),
    ...leakAsks(),
    consentAsk(),
    notDebtorAsk(),
    lossAsk(),
    ownWordsAsk(),
    keepSecretAsk("信里写明请勿透露我的身份"),
  ],
  prints: ["name", "phone", "address"],
  wants: [callsShown(), voiceOrMessage("证明是哪家公司，说了什么"), refusalShown],
  wantsFigures,
  receiptName: "工单编号",
  authority: hotlineOf,
  before: () => [],
  closed: ({ calls }) => nothingYet(calls),
  needs,
  unlikely: hotlineUnlikely,
  citations: (facts) => together(hotlineBasis(facts), hotlineRequests(facts)).citations,
  body,
  texts: (facts) => [shortTitle(facts), shortLetter(facts), phoneScript(facts)],
  cards: () => [],
  clock: "own",
  deadlines: hotlineDeadlines,
  onReply: afterHotline,
  next: [
    sourced("记下工单编号；之后会回访，问你满不满意。", readAt.hotlineStatutes),
    sourced(
      "多久答复各地不同，没有全国统一的天数；查到当地有规定或者惯例的，提交以后按它数日子。",
      readAt.hotlineOpinion2025,
    ),
  ],
};
