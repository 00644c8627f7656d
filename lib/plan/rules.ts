import type { Sourced } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { dunnedBy } from "@/lib/channels/lawsuit/dunned";
import { areMessages } from "@/lib/channels/parts/group";
import { ownFacts } from "@/lib/channels/parts/whose";
import { readAt, sameDisputeDoubt, sourced } from "@/lib/channels/sources";
import { appealRefusals, operatorFirst } from "@/lib/law/appeal-refs";
import { suitAfterRefusal } from "@/lib/law/information-refs";
import { complaintOrReport, complaintRefusals } from "@/lib/law/market-refs";
import { namedDefendant, policeTakeUp } from "@/lib/law/order-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { provincialSupervision, realNames, toldTheResult } from "@/lib/law/refs";
import type { Reason } from "@/lib/result";
import type { Condition } from "./conditions";
import { isOfDebt } from "./of-debt";
import { noApp, noSigns, notCustomer, unnamed } from "./unless";

/** One door's place in the ladder. Channels are named by id: the order is about these very doors. */
export type Rule = {
  channel: string;
  why: Sourced;
  /** The same where they said it was done, and the calls came again. */
  anew?: Sourced;
  /** Without it the door is skipped, and `unless` says why. */
  only?: Condition;
  unless?(facts: Facts): Reason;
  /** Not before this door is done with. */
  after?: string;
  /** Of calls that dunn it closes no other door, and why; ofDebtBeside: the same where others of them sell. */
  ofDebt?: Sourced;
  ofDebtBeside?: Sourced;
  /** Jumps the queue. */
  urgent?: true;
  /** No answer elsewhere lets it jump the queue. */
  last?: true;
};

const readInStore = "国家法律法规数据库文本（公开副本）";

const fromOperator: Rule = {
  channel: "operator",
  why: sourced("从它开始：没先投诉过运营商，通管局不收申诉。工单号和日期记下来。", readAt.appealRules, {
    basis: placeInPrint(operatorFirst),
  }),
  anew: sourced(
    "说办好了，又打来，就再投诉一次，记新的工单号。这次没答复或者不满意，通管局才收申诉。",
    readAt.appealRules,
    { basis: placeInPrint(operatorFirst) },
  ),
};

/** The doors in the order in which one goes through them. */
export const ladder: Rule[] = [
  {
    channel: "police",
    urgent: true,
    only: "signs",
    unless: noSigns,
    why: sourced("先报警，别处可以同时走。公安要立案去查，认为不归它管，也要说明理由。", readInStore, {
      basis: placeInPrint(policeTakeUp),
    }),
  },
  fromOperator,
  {
    channel: "12321",
    why: sourced("举报不是纠纷，和别处同时走，不用等谁。没有明文规定，这是我们的判断。", readAt.appealRules, {
      unverified: true,
    }),
  },
  {
    channel: "rights-request",
    only: "merchant",
    unless: unnamed,
    why: sourced("知道是哪家，先问它号码哪来的，要它删掉。它拒绝，可以起诉。", readInStore, {
      basis: placeInPrint(suitAfterRefusal),
    }),
  },
  {
    channel: "cyberspace",
    only: "app",
    unless: noApp,
    why: sourced("App、网站泄露或者卖信息，归网信部门。", readInStore, {
      basis: placeInPrint(toldTheResult),
    }),
  },
  {
    channel: "tca-appeal",
    after: "operator",
    why: sourced(
      "投诉过运营商才收。别处的信写的是公司和号码，申诉写的是运营商；也可能算同一件事，想稳妥，先申诉。",
      readAt.appealRules,
      { basis: placesInPrint([operatorFirst, appealRefusals]), unverified: sameDisputeDoubt },
    ),
  },
  {
    channel: "tca-report",
    why: sourced(
      "号码是谁在用、实名没有，归通管局查。这是举报，不是申诉，不用等谁。没有明文规定，这是我们的判断。",
      readInStore,
      { basis: placesInPrint([provincialSupervision, realNames]), unverified: true },
    ),
  },
  {
    channel: "market-complaint",
    only: "customer",
    unless: notCustomer,
    why: sourced("买过它的东西或者服务，才是投诉；别处先受理了，它就不收。", readInStore, {
      basis: placeInPrint(complaintRefusals),
    }),
  },
  {
    channel: "12345",
    why: sourced(
      "转给本地的部门办，和运营商那边同时走。知道是哪家公司更好转；不知道，也能请他们转有关部门查号码。",
      readAt.hotlineOpinion2025,
      {
        basis: "国办函〔2025〕66号",
      },
    ),
  },
  {
    channel: "sector",
    ofDebt: sourced(
      "催收的归金融监管，打12378，和别处同时走，不用等谁。没有明文规定，这是我们的判断。",
      readAt.financeLine,
      {
        unverified: true,
      },
    ),
    ofDebtBeside: sourced(
      "催收的归金融监管，打12378，和别处同时走，不用等谁。信里一起写的推销，通管局可能当成同一件事、不收申诉；想稳妥，只选催收的来写。没有明文规定，这是我们的判断。",
      readAt.financeLine,
      {
        unverified: sameDisputeDoubt,
      },
    ),
    why: sourced("卖的是什么，就有管这一行的部门：贷款保险、房子、培训各有各的。", "各部门职责的归纳", {
      unverified: true,
    }),
  },
  {
    channel: "market-report",
    only: "merchant",
    unless: unnamed,
    why: sourced("举报是线索，不是纠纷，不用等谁。没有明文规定，这是我们的判断。", readInStore, {
      basis: placeInPrint(complaintOrReport),
      unverified: true,
    }),
  },
  {
    channel: "lawsuit",
    last: true,
    only: "merchant",
    unless: unnamed,
    why: sourced("前面都不管用，最后一处是法院，要有明确的被告。", readInStore, {
      basis: placeInPrint(namedDefendant),
    }),
  },
];

/** The doors for these calls: messages go to 12321 first; whoever dunns and those who supervise it come before one's own operator. */
export function ladderOf(facts: Facts): Rule[] {
  const { calls } = facts;
  const firstOfDebt = [
    ...(dunnedBy(ownFacts(facts)).length > 0 ? ["rights-request"] : []),
    ...(ladder.some((rule) => isOfDebt(rule, facts)) ? ["sector"] : []),
  ];
  if (firstOfDebt.length > 0) return ahead(...firstOfDebt);
  return areMessages(calls) ? ahead("12321") : ladder;
}

function ahead(...first: string[]): Rule[] {
  const at = ladder.indexOf(fromOperator);
  const isFirst = ({ channel }: Rule) => first.includes(channel);
  const rest = (rule: Rule) => !isFirst(rule);
  return [...ladder.slice(0, at), ...ladder.filter(isFirst), ...ladder.slice(at).filter(rest)];
}
