import { due } from "@/lib/deadlines/due";
import type { Outcome } from "@/lib/filings/outcome";
import { placeInPrint, placeOf, placesInPrint } from "@/lib/law/print";
import {
  reviewable,
  reviewDecided,
  reviewFirst,
  reviewInTime,
  reviewOfLocal,
  reviewOfMinistry,
  reviewOfVertical,
  reviewUntold,
} from "@/lib/law/review-refs";
import type { Channel, Need } from "./channel";
import type { Facts } from "./facts";
import { type NextDoor, nextDoor } from "./next-door";
import { addresseeAsk, addresseeNeed, askedAuthority, otherProvinceNeed } from "./parts/addressee";
import { addresseeNeeds } from "./parts/followed";
import { personNeeds } from "./parts/person";
import { reportedFacts, unreportedNeed } from "./parts/reported";
import { answersShown, want } from "./parts/wants";
import { reviewerNeed } from "./review/addressed";
import { reviewBasis } from "./review/basis";
import { reviewBody } from "./review/body";
import { reviewClosed, termNeed } from "./review/gate";
import { applyBy, respondentOf } from "./review/time";
import { readAt, sourced } from "./sources";

function needs(facts: Facts) {
  return [
    ...personNeeds(facts.complainant, ["name", "phone", "address"]),
    ...addresseeNeed(facts.answers),
    ...addresseeNeeds(respondentOf(facts)),
    ...otherProvinceNeed(facts, respondentOf(facts)),
    ...reviewerNeed(facts, respondentOf(facts)),
    ...termNeed(facts, respondentOf(facts)),
    ...unreportedNeed(facts),
    ...reportedNameNeed(facts),
  ];
}

const decided = {
  id: "review-decided",
  name: "最晚作出复议决定",
  span: { count: 60, unit: "日" },
  status: "法定",
  basis: `${placeInPrint(reviewDecided)}：受理之日起60日，情况复杂的可以延长30日；这里先从提交那天数起`,
  basisOnceTakenUp: `${placeInPrint(reviewDecided)}：受理之日起60日，情况复杂的可以延长30日`,
  law: placeOf(reviewDecided),
} as const;

const court: NextDoor = {
  text: "对复议决定不服，可以向法院提起行政诉讼，期限写在决定书上。",
  channel: null,
};
const replies: Partial<Record<Outcome, NextDoor>> = {
  accepted: { text: "等决定。从受理这天起60日内作出，可以延长30日。", channel: null },
  refused: court,
  unsatisfied: court,
  "out-of-remit": { text: "问清该向哪个机关申请，60日还在走，尽快换地方提交。", channel: null },
};

/** A review of a report against a company that nobody names leaves open what was to be looked into. */
function reportedNameNeed(facts: Facts): Need[] {
  if (respondentOf(facts)?.office !== "market" || facts.answers.merchantName !== "") return [];
  const text = "没写举报、投诉的是哪家公司，申请书里看不出要查谁";
  return [{ code: "reported-name", text, required: false, next: { text: "填上对方公司的名称" } }];
}

/** 行政复议: an agency refused, or did nothing. */
export const review: Channel = {
  id: "review",
  name: "行政复议",
  office: "review",
  begins: "step",
  ways: ["mail", "in-person", "web"],
  purpose: "机关拒绝、不办、不答复，60日内请上级审查。",
  letterName: "行政复议申请书",
  action: "写复议申请书",
  role: "申请人",
  takes: [
    sourced("申请机关履行保护合法权益的职责，机关拒绝、不依法办或者不答复的。", readAt.lawStore, {
      basis: placeInPrint(reviewable),
    }),
  ],
  refuses: [
    sourced("过了60日的。没告诉你可以复议的，从知道能复议那天算，最长一年。", readAt.lawStore, {
      basis: placesInPrint([reviewInTime, reviewUntold]),
    }),
    sourced("没有规定多久答复的，一般要等交上去满60日。", readAt.lawStore, {
      unverified: "《行政复议法实施条例》2026年改过，新的条文没有读到",
    }),
    sourced("只是提供线索、和自己的权益没有直接关系的，可能不受理。", readAt.lawStore, { unverified: true }),
  ],
  order: [
    sourced("先复议，再行政诉讼：机关不履行职责的，法条要求先复议。", readAt.lawStore, {
      basis: placeInPrint(reviewFirst),
    }),
    sourced(
      "对通信管理局，复议机关可能是工业和信息化部；对地方的部门，一般是本级政府。这是从法条推出来的，先打电话问清。",
      readAt.lawStore,
      { basis: placesInPrint([reviewOfLocal, reviewOfMinistry, reviewOfVertical]), unverified: true },
    ),
  ],
  asks: [
    addresseeAsk("复议机关。通信管理局的上级可能是工业和信息化部，先打电话问清"),
    {
      field: "untoldReview",
      label: "他们没告诉我可以复议",
      hint: "权利、找哪个机关、多少天以内，答复里一样都没说",
      required: false,
    },
    {
      field: "merchantName",
      label: "举报、投诉的是哪家公司",
      hint: "对市场监管不服的才填",
      required: false,
    },
    {
      field: "followWords",
      label: "你的理由",
      hint: "哪里没依法办",
      required: false,
    },
  ],
  prints: ["name", "gender", "bornOn", "idNumber", "address", "postcode", "phone"],
  wants: [
    answersShown("提交和答复的凭据", "证明申请过、怎么答复的、哪天知道的"),
    want(["identity"], "身份证明", "复议机关可能要看"),
  ],
  wantsFigures: false,
  receiptName: "复议案号",
  authority: askedAuthority,
  before: () => [],
  closed: reviewClosed,
  needs,
  unlikely: () => null,
  citations: (facts) => reviewBasis(reportedFacts(facts)).citations,
  body: reviewBody,
  texts: () => [],
  cards: () => [],
  clock: "own",
  deadlines: (filedOn) => [due(decided, filedOn)],
  handInBy: (facts) => {
    const step = respondentOf(facts);
    return step && applyBy(facts, step);
  },
  onReply: (outcome) => nextDoor(outcome, replies),
  toKnow: () => [
    sourced("申请书交几份、要不要身份证复印件，问复议机关。", readAt.lawStore, { unverified: true }),
  ],
  next: [
    sourced("受理后60日内作出决定，情况复杂的可以再延长30日。", readAt.lawStore, {
      basis: placeInPrint(reviewDecided),
    }),
  ],
};
