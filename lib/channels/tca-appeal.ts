import { appealAnswered, appealRefusals, operatorFirst } from "@/lib/law/appeal-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Block } from "@/lib/letters/letter";
import type { Channel } from "./channel";
import type { Facts } from "./facts";
import { numberProvinceAsk, numberProvinceOf } from "./number-province";
import { ownCompany, respondentName } from "./operator/names";
import { operatorScript } from "./operator/script";
import { provincialAddress } from "./parts/address";
import { consentAsk, notDebtorAsk, ownWordsAsk } from "./parts/asks";
import { basisBlocks } from "./parts/basis";
import { course } from "./parts/course";
import { openLedger } from "./parts/ledger";
import { numberBlocks } from "./parts/numbers";
import { phoneInPrint } from "./parts/person";
import { wordsInBrief } from "./parts/said-words";
import { ownWordsOf, pairsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { callsShown, want } from "./parts/wants";
import { authorityAt, placeOfAppeal } from "./place";
import { readAt, sameDisputeDoubt, sourced } from "./sources";
import { askedShown } from "./tca-appeal/asked-shown";
import { appealBasis } from "./tca-appeal/basis";
import { appealCard } from "./tca-appeal/card";
import { priorComplaint } from "./tca-appeal/complaint";
import { appealDeadlines } from "./tca-appeal/deadlines";
import { closedReasons } from "./tca-appeal/gate";
import { appealNeeds } from "./tca-appeal/needs";
import { afterAppeal } from "./tca-appeal/replies";
import { appealRequests } from "./tca-appeal/requests";
import { shortAppeal } from "./tca-appeal/short";
import { otherMatterInWords } from "./tca-appeal/taken";

/** A line to fill in by hand: the rule asks for the address, and nothing is made up. */
const toFillIn = "________________";

function parties(facts: Facts): { appellant: Block; respondent: Block } {
  const { complainant, answers } = facts;
  return {
    appellant: pairsOf([
      ["姓名", complainant.name],
      ["地址", provincialAddress(complainant)],
      ["电话", phoneInPrint(complainant)],
      ["邮政编码", complainant.postcode],
    ]),
    respondent: pairsOf([
      ["名称", respondentInWords(facts)],
      ["地址", answers.operatorAddress || toFillIn],
    ]),
  };
}

/** The company by its name; a brand with the place where the number is registered. */
function respondentInWords(facts: Facts): string {
  const name = respondentName(facts);
  const province = numberProvinceOf(facts);
  return province === "" || name === ownCompany(facts)?.name ? name : `${name}（我的号码在${province}办理）`;
}

const wantsFigures = true;

function otherMatter(facts: Facts): Block[] {
  const words = otherMatterInWords(facts);
  return words === "" ? [] : [paragraphOf(words)];
}

function body(facts: Facts) {
  const ledger = openLedger();
  const { appellant, respondent } = parties(facts);
  const numbers = numberBlocks(facts, ledger, "贵局");
  const story = [
    ...course(facts, ledger),
    ...wordsInBrief(facts, ledger),
    priorComplaint(facts, ledger),
    ...otherMatter(facts),
    ...ownWordsOf(facts),
  ];
  const sections = [
    { title: "申诉人", blocks: [appellant] },
    { title: "被申诉人", blocks: [respondent] },
    { title: "申诉要求", blocks: requestsOf(appealRequests(facts)) },
    { title: "涉及号码", blocks: numbers },
    { title: "事实和理由", blocks: story },
    { title: "依据", blocks: basisBlocks(appealBasis(facts)) },
  ];
  const to = authorityAt(placeOfAppeal(facts)).name;
  const title = "电信用户申诉书";
  return {
    title,
    blocks: sheet({ title, to, role: "申诉人", facts, sections, wantsFigures, first: askedShown(facts) }),
    claims: ledger.claims,
  };
}

/** 电信用户申诉: against the user's own operator, after that operator had its turn. */
export const tcaAppeal: Channel = {
  id: "tca-appeal",
  name: "通管局申诉",
  office: "administration",
  begins: "calls",
  ways: ["web", "app", "mail", "phone"],
  purpose: "申诉管运营商：投诉过，没答复或者不满意，才收。",
  letterName: "电信用户申诉书",
  action: "写申诉书",
  role: "申诉人",
  takes: [
    sourced("使用电信业务、接受电信服务时，和运营商发生的争议。", readAt.appealsOfGuangdong),
    sourced("已经向运营商投诉，不满意，或者15日内没答复。", readAt.appealRules, {
      basis: placeInPrint(operatorFirst),
    }),
  ],
  refuses: [
    sourced("打骚扰电话的公司不归申诉管，只管你自己的运营商。", readAt.appealsOfGuangdong),
    sourced("过了二年的；法院、仲裁、消费者组织或者别的行政机关已经受理或者处理的。", readAt.appealRules, {
      basis: placeInPrint(appealRefusals),
    }),
  ],
  order: [
    sourced(
      "先后别弄反。和运营商的同一件争议，12345、12315、法院先受理了，通管局不收申诉。那边的信只写公司和号码的，也可能算同一件；想稳妥，先申诉。",
      readAt.appealRules,
      { basis: placeInPrint(appealRefusals), unverified: sameDisputeDoubt },
    ),
  ],
  asks: [
    {
      field: "operatorChosenOn",
      label: "按哪次投诉申诉",
      hint: "投诉过不止一次，申诉书写其中一次",
      required: false,
    },
    { field: "operatorOn", label: "哪天投诉的运营商", hint: "打客服那天", required: true },
    { field: "operatorReceipt", label: "工单号", hint: "客服报的，短信里也会有", required: true },
    { field: "operatorOutcome", label: "结果怎样", hint: "没答复，或者不满意，才能申诉", required: true },
    { field: "operatorReplyOn", label: "哪天答复的", hint: "没答复就空着", required: false },
    { field: "operatorReply", label: "对方怎么答复的", hint: "原话或者大意", required: false },
    numberProvinceAsk,
    {
      field: "operatorAddress",
      label: "运营商的地址",
      hint: "账单、营业执照上有，营业厅的也行；空着，信里留一行手填",
      required: false,
    },
    consentAsk(),
    notDebtorAsk(),
    ownWordsAsk("原样写进申诉书"),
  ],
  prints: ["name", "address", "phone", "postcode", "operator", "operatorBrand", "province"],
  wants: [
    {
      ...want(["refusal", "other"], "投诉运营商的凭据", "证明先投诉过：工单号短信、客服答复"),
      ofStep: "operator",
    },
    callsShown(),
    want(["identity"], "身份与入网证明", "证明号码是你的，受理时可能要看"),
  ],
  wantsFigures,
  receiptName: "申诉编号",
  authority: (facts) => authorityAt(placeOfAppeal(facts)),
  before: (facts) => (facts.answers.operatorOn === "" ? [operatorScript(facts)] : []),
  closed: closedReasons,
  needs: appealNeeds,
  unlikely: () => null,
  citations: (facts) => appealBasis(facts).citations,
  body,
  texts: (facts) => [shortAppeal(facts)],
  cards: (facts) => [appealCard(facts)],
  clock: "own",
  deadlines: appealDeadlines,
  onReply: afterAppeal,
  fillsIn: true,
  toKnow: () => [
    sourced("网上申诉：yhssglxt.miit.gov.cn，会先问投诉过没有、答复了没有、满不满意。", readAt.appealPortal),
  ],
  next: [
    sourced("到期没答复，先催；不满意，从这一件里接着写局长信箱。", readAt.lawStore, {
      basis: placeInPrint(appealAnswered),
    }),
    sourced("受理后运营商多半会打来劝你撤诉，先问清怎么解决再说。", readAt.appealPortal, {
      unverified: true,
    }),
  ],
};
