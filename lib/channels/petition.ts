import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import type { Outcome } from "@/lib/filings/outcome";
import { petitionDone, petitionForwarded, petitionTold } from "@/lib/law/petition-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import type { Channel } from "./channel";
import type { Facts } from "./facts";
import { type NextDoor, nextDoor } from "./next-door";
import { addresseeAsk, addresseeNeed, askedAuthority, otherProvinceNeed } from "./parts/addressee";
import { together } from "./parts/basis";
import { personNeeds } from "./parts/person";
import { allSteps } from "./parts/story-of-steps";
import { answersShown, callsShown } from "./parts/wants";
import { petitionBody } from "./petition/body";
import { petitionClosed, reviewStillOpen, verticalNeed, wrongDoorNeed } from "./petition/gate";
import { openReasons } from "./petition/open-reasons";
import { reexaminationNeed } from "./petition/reexamine";
import { petitionRequests } from "./petition/requests";
import { readAt, sourced } from "./sources";

const rules = [
  {
    id: "petition-accepted",
    name: "最晚告诉你受不受理",
    span: { count: 15, unit: "日" },
    status: "法定",
    basis: `${placesInPrint([petitionForwarded, petitionTold])}：收到之日起15日内告知`,
    metWhenTakenUp: true,
  },
  {
    id: "petition-decided",
    name: "最晚办结",
    span: { count: 60, unit: "日" },
    status: "法定",
    basis: `${placeInPrint(petitionDone)}：按第三十一条第（六）项办理的，受理之日起60日内办结，情况复杂的可以延长30日；这里先从提交那天数起`,
    basisOnceTakenUp: `${placeInPrint(petitionDone)}：按第三十一条第（六）项办理的，受理之日起60日内办结，情况复杂的可以延长30日`,
  },
] as const;

function deadlines(filedOn: string): Deadline[] {
  return rules.map((rule) => due(rule, filedOn));
}

const again: NextDoor = {
  text: "不服可以申请复查，再不服申请复核，都是收到答复起30日内；写在答复书上。",
  channel: null,
};
const replies: Partial<Record<Outcome, NextDoor>> = {
  accepted: { text: "等答复。从受理这天起60日内办结，可以延长30日。", channel: null },
  refused: again,
  unsatisfied: again,
  "out-of-remit": { text: "问清归哪里管，写下来。能复议、能起诉的，走那边。", channel: null },
};

function needs(facts: Facts) {
  const { complainant, answers, follows } = facts;
  return [
    ...personNeeds(complainant, ["name", "phone", "address"]),
    ...addresseeNeed(answers),
    ...otherProvinceNeed(facts, follows),
    ...wrongDoorNeed(facts),
    ...verticalNeed(facts),
    ...reexaminationNeed(facts),
  ];
}

/** 信访: one of the last doors, where others sent one round in circles. */
export const petition: Channel = {
  id: "petition",
  name: "信访",
  office: "petition",
  begins: "step",
  ways: ["web", "mail", "in-person"],
  purpose: "各处都推，请上级或者信访部门督促。",
  letterName: "信访材料",
  action: "写信访材料",
  role: "信访人",
  takes: [sourced("对机关、单位办事的意见和投诉请求，写明姓名、地址、请求、事实。", readAt.petitionRules)],
  refuses: [
    sourced("已经走了诉讼、仲裁、复议的；同一件事已经受理了，再往上交也不收。", readAt.petitionRules),
  ],
  order: [
    sourced("放到最后。进了信访，12345就让你去那边，不再办同一件事。", readAt.hotlineOpinion2025, {
      basis: "国办函〔2025〕66号",
    }),
    sourced(
      "要复议、要起诉的，别先找这里：60日的复议期限不会停下来等。没有明文规定，这是我们的判断。",
      readAt.lawStore,
      {
        unverified: true,
      },
    ),
  ],
  asks: [
    addresseeAsk("比如那个局的上级，或者当地信访局；先打电话问清收不收"),
    {
      field: "followWords",
      label: "哪里没解决",
      hint: "谁推给了谁，哪一点没答",
      required: false,
    },
  ],
  prints: ["name", "phone", "address"],
  wants: [answersShown("各处的答复", "证明都找过、怎么答的"), callsShown()],
  wantsFigures: false,
  receiptName: "信访编号",
  authority: askedAuthority,
  before: () => [],
  closed: petitionClosed,
  needs,
  unlikely: reviewStillOpen,
  citations: (facts) => together(openReasons(facts, allSteps(facts)), petitionRequests(facts)).citations,
  body: petitionBody,
  texts: () => [],
  cards: () => [],
  clock: "own",
  deadlines,
  onReply: (outcome) => nextDoor(outcome, replies),
  toKnow: () => [
    sourced("工信部的网上信访可能是wsxf.miit.gov.cn，先核对再用。", readAt.ministryScript, {
      unverified: true,
    }),
  ],
  next: [
    sourced("15日内告诉你受不受理，受理后60日内办结，可以延长30日。", readAt.petitionRules),
    sourced("不服，30日内申请复查，再30日内申请复核。", readAt.petitionRules),
  ],
};
