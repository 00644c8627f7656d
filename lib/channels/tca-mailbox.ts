import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Outcome } from "@/lib/filings/outcome";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { provincialSupervision, resourcesAsApproved } from "@/lib/law/refs";
import { reviewInTime } from "@/lib/law/review-refs";
import type { Reason } from "@/lib/result";
import { administrationNamed } from "./administrations";
import type { Authority, Channel, Need } from "./channel";
import type { Facts } from "./facts";
import { type NextDoor, nextDoor } from "./next-door";
import { keepSecretAsk } from "./parts/asks";
import { together } from "./parts/basis";
import { nothingFollowed, rootOf, solvedReason } from "./parts/followed";
import { personNeeds } from "./parts/person";
import { answersShown, callsShown } from "./parts/wants";
import { authorityAt, placeOfAppeal } from "./place";
import { liveReviewBy } from "./review/time";
import { readAt, sourced } from "./sources";
import { mailboxBasis, mailboxBody, mailboxRequests, mailboxTitle } from "./tca-mailbox/body";
import { shortMailbox } from "./tca-mailbox/short";

/** Where the complaint it follows went, when that was an administration; else that of the user's own province. */
function authority(facts: Facts): Authority {
  const to = rootOf(facts)?.filed.to ?? "";
  const administration = administrationNamed(to);
  if (!administration) return authorityAt(placeOfAppeal(facts));
  return authorityAt({ administration, why: "跟着的那一件交给了这个局。" });
}

function otherOffice(facts: Facts): Reason[] {
  const root = rootOf(facts);
  if (!root || root.office === "administration") return [];
  return [
    {
      code: "not-administration",
      text: `${root.channelName}不是通管局的事，局长信箱管不着。`,
      next: { text: "先写通管局举报，或者申诉", href: "/complaints/new" },
    },
  ];
}

/** A letter to the mailbox stops no time: until when the answer may be taken to review is said before it is written. */
function reviewRunsNeed(facts: Facts): Need[] {
  const root = rootOf(facts);
  const by = root && liveReviewBy({ ...facts, follows: root, due: [] });
  if (!by) return [];
  const text = `对这个答复，到${monthDay(lastDay(by), facts.today)}为止还能申请行政复议，写信箱不会让它停下来`;
  const next = { text: "要复议的，别等信箱", href: `/complaints/${root.complaintId}` };
  return [{ code: "review-open", text, required: false, next }];
}

const review: NextDoor = { text: "", onward: "认为没有依法办，可以申请行政复议。", channel: "review" };

const replies: Partial<Record<Outcome, NextDoor>> = {
  refused: review,
  unsatisfied: review,
  "no-answer": { text: "答复期限没有明文规定。等够了，催一催。", channel: "urge" },
  "out-of-remit": {
    text: "说不归他们管，请他们写明归谁管。归别的省的，重写一封举报，改寄那个省；都推，就走信访。",
    channel: "petition",
  },
};

/** 局长信箱, once the report or the appeal brought nothing: asks to check, and for an answer in writing. */
export const tcaMailbox: Channel = {
  id: "tca-mailbox",
  name: "局长信箱",
  office: "administration",
  begins: "step",
  ways: ["web", "mail"],
  purpose: "举报、申诉没有结果，请局长核查，书面答复。",
  letterName: "局长信箱来信",
  action: "写给局长信箱",
  role: "反映人",
  takes: [
    sourced("对电信企业和号码资源的监督事项，网站首页“局长信箱”。", readAt.starter),
    sourced("码号资源谁在用、改没改用途，归通信管理局管。", readAt.lawStore, {
      basis: placesInPrint([provincialSupervision, resourcesAsApproved]),
    }),
  ],
  refuses: [sourced("和运营商的纠纷还没申诉的，先申诉。", readAt.appealRules)],
  order: [
    sourced("先有举报或者申诉的编号，再写信箱，才说得清办到哪一步。这是经验，没有明文。", readAt.starter, {
      unverified: true,
    }),
  ],
  asks: [
    {
      field: "followWords",
      label: "答复哪里不对",
      hint: "没回答什么、不同意什么",
      required: false,
    },
    keepSecretAsk("信里写明请勿透露我的身份"),
  ],
  prints: ["name", "phone", "address"],
  wants: [answersShown("提交和答复的凭据", "证明提交过、怎么答复的"), callsShown()],
  wantsFigures: true,
  receiptName: "信件编号",
  authority,
  before: () => [],
  closed: (facts) => [...nothingFollowed(facts), ...otherOffice(facts), ...solvedReason(facts)],
  needs: (facts) => [
    ...personNeeds(facts.complainant, ["name", "phone", "address", "province"]),
    ...reviewRunsNeed(facts),
  ],
  unlikely: () => null,
  citations: (facts) => together(mailboxBasis(facts), mailboxRequests(facts)).citations,
  body: (facts) => mailboxBody(facts, authority(facts).name),
  texts: (facts) => [mailboxTitle(facts), shortMailbox(facts)],
  cards: () => [],
  clock: "own",
  deadlines: () => [],
  onReply: (outcome) => nextDoor(outcome, replies),
  next: [
    sourced("记下信件编号和查询密码。多久答复，没有明文规定。", readAt.starter, { unverified: true }),
    sourced("拒绝、不满意，可以申请行政复议，自知道那天起60日内。", readAt.lawStore, {
      basis: placeInPrint(reviewInTime),
    }),
  ],
};
