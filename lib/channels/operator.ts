import { monthDay } from "@/lib/deadlines/spoken";
import { isAnswer } from "@/lib/filings/outcome";
import { operatorFirst } from "@/lib/law/appeal-refs";
import { placeInPrint } from "@/lib/law/print";
import { billOnRequest } from "@/lib/law/refs";
import type { Reason } from "@/lib/result";
import type { Authority, Channel, Need } from "./channel";
import type { Facts } from "./facts";
import { latestAt, repliesTo } from "./filed-step";
import { numberProvinceAsk, numberProvinceNeed, numberProvinceOf } from "./number-province";
import { addressedAs } from "./operator/addressed";
import { blockingOf } from "./operator/blocking";
import { operatorDeadlines } from "./operator/deadlines";
import { companyName, operatorHotline, operatorName } from "./operator/names";
import { afterOperator } from "./operator/replies";
import { operatorBasis, operatorRequests } from "./operator/requests";
import { operatorScript } from "./operator/script";
import { shortComplaint } from "./operator/short";
import { suspectBlocks } from "./operator/suspect";
import { lastDayToAnswer } from "./operator-answer";
import { consentAsk, notDebtorAsk, ownWordsAsk } from "./parts/asks";
import { basisBlocks } from "./parts/basis";
import { course } from "./parts/course";
import { openLedger } from "./parts/ledger";
import { merchantAsks } from "./parts/merchant";
import { numberBlocks, titleOf } from "./parts/numbers";
import { brandNeeds, personNeeds, phoneInPrint } from "./parts/person";
import { nothingYet } from "./parts/proves-nothing";
import { wordsInBrief } from "./parts/said-words";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { callsShown, refusalShown } from "./parts/wants";
import { readAt, sourced } from "./sources";

function authority(facts: Facts): Authority {
  const { complainant } = facts;
  const brand = operatorName(complainant);
  const why = complainant.operator === "" ? "还不知道你用哪家的号码。" : `你的号码是${brand}的。`;
  const phone = operatorHotline(complainant);
  return { name: companyName(facts), brand, site: "", phone, why, source: readAt.operatorLines };
}

function needs(facts: Facts): Need[] {
  const { complainant } = facts;
  return [
    ...personNeeds(complainant, ["name", "phone", "operator"]),
    ...brandNeeds(complainant),
    ...numberProvinceNeed(facts, "信只写给这家运营商，不写它的公司"),
  ];
}

function unlikely(facts: Facts): Reason | null {
  return askedAlready(facts) ?? nothingYet(facts.calls)[0] ?? null;
}

/** Asked already, and still in time to answer. */
function askedAlready(facts: Facts): Reason | null {
  const asked = latestAt(facts.filed, "operator");
  if (
    !asked ||
    asked.solvedOn !== null ||
    repliesTo(asked, facts.filed).some(({ outcome }) => isAnswer(outcome))
  )
    return null;
  const last = lastDayToAnswer(asked.filed.on, numberProvinceOf(facts));
  if (facts.today > last) return null;
  const [on, due] = [asked.filed.on, last].map((day) => monthDay(day, facts.today));
  return {
    code: "operator-asked",
    text: `${on}投诉过了，到${due}为止，答复都算按时。`,
    next: { text: "等答复；答复了记下来" },
  };
}

const wantsFigures = false;

function body(facts: Facts) {
  const ledger = openLedger();
  const { complainant } = facts;
  const title = titleOf(facts.calls, "投诉函");
  const person = `${complainant.name}，贵公司用户，号码${phoneInPrint(complainant)}。`;
  const sections = [
    { title: "投诉人", blocks: [paragraphOf(person)] },
    { title: "涉及号码", blocks: [...numberBlocks(facts, ledger, "贵公司"), ...suspectBlocks(facts)] },
    {
      title: "事实经过",
      blocks: [...course(facts, ledger), ...wordsInBrief(facts, ledger), ...ownWordsOf(facts)],
    },
    { title: "投诉请求", blocks: requestsOf(operatorRequests(facts)) },
    { title: "依据", blocks: basisBlocks(operatorBasis(facts)) },
  ];
  const blocks = sheet({
    title,
    to: companyName(facts),
    role: "投诉人",
    facts,
    sections,
    wantsFigures,
  });
  return { title, blocks, claims: ledger.claims };
}

/** 运营商投诉: the user's own operator first; its number and date open the appeal. */
export const operator: Channel = {
  id: "operator",
  name: "运营商投诉",
  office: "operator",
  begins: "calls",
  ways: ["phone", "app", "web"],
  purpose: "先找自己的运营商：要工单号，开免打扰。",
  letterName: "投诉函",
  action: "写给运营商",
  role: "投诉人",
  takes: [
    sourced("自己号码的事：拦骚扰、拒绝营销、查来电线路。", readAt.appealRules, {
      basis: placeInPrint(operatorFirst),
    }),
    sourced("通话详单（收费清单），免费给。", readAt.lawStore, { basis: placeInPrint(billOnRequest) }),
  ],
  refuses: [
    sourced("别家的号码，它多半只加防骚扰标记，劝你装拦截软件。", readAt.operatorUsers, {
      unverified: true,
    }),
    sourced("没接通的来电，详单里可能没有。", readAt.billPages, { unverified: true }),
  ],
  order: [
    sourced("第一步。先投诉运营商，满期没答复或者不满意，通管局才收申诉。", readAt.appealRules, {
      basis: placeInPrint(operatorFirst),
    }),
  ],
  asks: [numberProvinceAsk, ...merchantAsks(false), consentAsk(), notDebtorAsk(), ownWordsAsk()],
  prints: ["name", "phone", "operator", "operatorBrand"],
  wants: [callsShown(), refusalShown],
  wantsFigures,
  receiptName: "工单号",
  authority,
  before: () => [],
  closed: () => [],
  needs,
  unlikely,
  citations: (facts) => operatorBasis(facts).citations,
  body,
  texts: (facts) => [operatorScript(facts), shortComplaint(facts)],
  cards: () => [],
  clock: "own",
  deadlines: operatorDeadlines,
  onReply: afterOperator,
  toKnow: (facts, to) => [
    ...addressedAs(facts, to),
    sourced("详单多半只能查近6个月，先导出来存好。", readAt.billPages),
    ...blockingOf(facts.complainant.operator),
  ],
  next: [
    sourced("记下日期、工单号，他们怎么答复；申诉时要用，不用再填。", readAt.appealRules, {
      basis: placeInPrint(operatorFirst),
    }),
  ],
};
