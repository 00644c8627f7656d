import { placeInPrint } from "@/lib/law/print";
import { trueCallerNumbers } from "@/lib/law/refs";
import type { Reason } from "@/lib/result";
import type { Channel, Need } from "./channel";
import type { Facts } from "./facts";
import { afterFollowed } from "./parts/after-followed";
import { addresseeNeeds, isAnswered, nothingFollowed, sameAuthority, solvedReason } from "./parts/followed";
import { personNeeds } from "./parts/person";
import { callsAfter } from "./parts/since-followed";
import { answersShown, want } from "./parts/wants";
import { readAt, sourced } from "./sources";
import { supplementBasis, supplementBody } from "./supplement/body";
import { shortSupplement } from "./supplement/short";
import { isUnknownNumber } from "./supplement/unknown";

function supplementClosed(facts: Facts): Reason[] {
  const settled = [...nothingFollowed(facts), ...solvedReason(facts)];
  return settled.length > 0 ? settled : answeredReason(facts);
}

/** Nothing is added to what they have answered, unless they found no such number. */
function answeredReason(facts: Facts): Reason[] {
  if (!isAnswered(facts) || isUnknownNumber(facts)) return [];
  const next = { text: "不满意，就走下一步", href: `/complaints/${facts.follows?.complaintId}` };
  return [{ code: "answered-already", text: "已经答复了，补进去也不再办。", next }];
}

/** Something has to be supplied: words, files, or calls that came since. */
function isEmpty(facts: Facts): boolean {
  const { answers, evidence, follows } = facts;
  const later = follows ? callsAfter(facts, follows).length : 0;
  return answers.followWords === "" && evidence.length === 0 && later === 0 && !isUnknownNumber(facts);
}

const askedFor = "他们要的凭证";

function needs(facts: Facts): Need[] {
  const words = { code: "follow-words", text: "要补什么", next: { text: "写几句，或者附上凭证" } };
  return [
    ...personNeeds(facts.complainant, ["name", "phone"]),
    ...addresseeNeeds(facts.follows),
    ...(facts.answers.followWords === "" ? [{ ...words, required: isEmpty(facts) }] : []),
  ];
}

/** 补正: what the office that took the complaint asked for. */
export const supplement: Channel = {
  id: "supplement",
  name: "补材料",
  office: "same",
  begins: "step",
  ways: ["web", "mail", "in-person", "email"],
  purpose: "他们说缺东西，补给收下那一件的地方。",
  letterName: "补充材料",
  action: "写补充材料",
  role: "提交人",
  takes: [
    sourced("缺的材料，新的来电，说不清的地方。", readAt.appealsOfHubei, { unverified: true }),
    sourced("查无此号的，请他们按来电时间查线路。", readAt.lawStore, {
      basis: placeInPrint(trueCallerNumbers),
    }),
  ],
  refuses: [sourced("另一件事不能补进来，另写一件。", readAt.hotlineOpinion2025, { unverified: true })],
  order: [
    sourced("别另起一件：同一件事重复提交，多半并成一单。", readAt.hotlineOpinion2025, {
      basis: "国办函〔2025〕66号",
    }),
  ],
  asks: [
    {
      field: "followWords",
      label: "要补的内容",
      hint: "他们要什么，就写什么",
      required: false,
    },
  ],
  prints: ["name", "phone"],
  wants: [
    answersShown("要补材料的通知", "证明是他们要的，哪天要的"),
    {
      ...want(
        ["call-screenshot", "bill", "phone-log", "recording"],
        askedFor,
        "截图、详单、录音，缺哪样补哪样",
      ),
      ofMessages: want(["sms-screenshot", "bill"], askedFor, "截图、详单，缺哪样补哪样"),
    },
  ],
  wantsFigures: false,
  receiptName: "收件编号",
  authority: sameAuthority,
  before: () => [],
  closed: supplementClosed,
  needs,
  unlikely: () => null,
  citations: (facts) => supplementBasis(facts).citations,
  body: supplementBody,
  texts: (facts) => [shortSupplement(facts)],
  cards: () => [],
  clock: "anew",
  deadlines: () => [],
  onReply: afterFollowed,
  next: [sourced("留好交材料的凭据。申诉的30日，从材料收齐那天算起，日子要重新数。", readAt.appealsOfHubei)],
};
