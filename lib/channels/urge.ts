import { appealAnswered, operatorFirst } from "@/lib/law/appeal-refs";
import { placesInPrint } from "@/lib/law/print";
import type { Channel } from "./channel";
import { afterFollowed } from "./parts/after-followed";
import { addresseeNeeds, sameAuthority } from "./parts/followed";
import { overdueBasis } from "./parts/overdue";
import { personNeeds } from "./parts/person";
import { answersShown, want } from "./parts/wants";
import { readAt, sourced } from "./sources";
import { shortUrge, urgeBody } from "./urge/body";
import { urgeClosed } from "./urge/gate";
import { wordsNeeds } from "./urge/needs";

/** 催办: the date is past and nothing came back. */
export const urge: Channel = {
  id: "urge",
  name: "催一催",
  office: "same",
  begins: "step",
  ways: ["phone", "web", "mail", "in-person", "email"],
  purpose: "没有答复，问一问，留个凭据。",
  letterName: "催办函",
  action: "写催办函",
  role: "提交人",
  takes: [
    sourced("过了期限还没答复的，写明哪天提交的、哪天到期。", readAt.lawStore, {
      basis: placesInPrint([appealAnswered, operatorFirst]),
    }),
  ],
  refuses: [sourced("期限没有明文规定的，只能问，不能说逾期。", readAt.hotlineOpinion2025)],
  order: [
    sourced("催是问，不另算一件；再没答复，照样走下一步。没有明文规定，这是我们的判断。", readAt.lawStore, {
      unverified: true,
    }),
  ],
  asks: [{ field: "followWords", label: "你要说的", hint: "可以空着", required: false }],
  prints: ["name", "phone", "address"],
  wants: [
    answersShown("提交的凭据", "证明哪天提交的、编号是多少"),
    {
      ...want(["call-screenshot", "bill", "phone-log"], "之后的通话记录截图", "证明提交以后还在打"),
      ofMessages: want(["sms-screenshot", "bill"], "之后的短信截图", "证明提交以后还在发"),
    },
  ],
  wantsFigures: false,
  receiptName: "收件编号",
  authority: sameAuthority,
  before: () => [],
  closed: urgeClosed,
  needs: (facts) => [
    ...personNeeds(facts.complainant, ["name", "phone"]),
    ...addresseeNeeds(facts.follows),
    ...wordsNeeds(facts),
  ],
  unlikely: () => null,
  citations: (facts) => overdueBasis(facts).citations,
  body: urgeBody,
  texts: (facts) => [shortUrge(facts)],
  cards: () => [],
  clock: "custom",
  deadlines: () => [],
  onReply: afterFollowed,
  next: [sourced("记下哪天催的、谁接的。还没答复，这一天就写进下一封。", readAt.lawStore)],
};
