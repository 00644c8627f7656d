import type { Sourced } from "@/lib/channels/channel";
import { readAt, sourced } from "@/lib/channels/sources";
import { suitAfterRefusal } from "@/lib/law/information-refs";
import { complaintOrReport, complaintRefusals } from "@/lib/law/market-refs";
import { namedDefendant, policeTakeUp } from "@/lib/law/order-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import {
  appealRefusals,
  operatorFirst,
  provincialSupervision,
  resourcesAsApproved,
  toldTheResult,
} from "@/lib/law/refs";
import type { NumberKind } from "@/lib/numbers/profile";
import type { Reason } from "@/lib/result";
import type { Condition } from "./conditions";

/** One door's place in the ladder. Channels are named by id: the order is about these very doors. */
export type Rule = {
  channel: string;
  why: Sourced;
  /** Without it the door is skipped, and `unless` says why. */
  only?: Condition;
  unless?: Reason;
  /** Not before this door is done with. */
  after?: string;
  /** Numbers for which it need not wait for that, and why. */
  beside?: { kinds: NumberKind[]; why: Sourced };
  /** Of calls that only dunn it waits for nobody, and why. */
  ofDebt?: Sourced;
  /** Jumps the queue. */
  urgent?: true;
  /** No answer elsewhere lets it jump the queue. */
  last?: true;
};

const readInStore = "国家法律法规数据库文本（公开副本）";

const unnamed: Reason = {
  code: "merchant-unknown",
  text: "还不知道是哪家。来电人说的、短信和名片上写的，都是线索。",
  next: { text: "知道了，填上", href: "#merchantName" },
};

/** The doors in the order in which one goes through them. */
export const ladder: Rule[] = [
  {
    channel: "police",
    urgent: true,
    only: "signs",
    unless: {
      code: "no-signs",
      text: "接到的来电里没记诈骗、威胁、倒卖信息，也没有一小时内打个不停的。有的话，在那次来电里勾上，就先走这。",
    },
    why: sourced("先报警，别处可以同时走。公安要立案去查，认为不归它管，也要说明理由。", readInStore, {
      basis: placeInPrint(policeTakeUp),
    }),
  },
  {
    channel: "operator",
    why: sourced("从它开始：没先投诉过运营商，通管局不收申诉。工单号和日期记下来。", readAt.appealRules, {
      basis: placeInPrint(operatorFirst),
    }),
  },
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
    unless: {
      code: "app-unknown",
      text: "没说是哪个App、网站泄露的。",
      next: { text: "知道了，填上", href: "#appName" },
    },
    why: sourced("App、网站泄露或者卖信息，归网信部门。", readInStore, {
      basis: placeInPrint(toldTheResult),
    }),
  },
  {
    channel: "tca-appeal",
    after: "operator",
    why: sourced("排在运营商后面，12345、12315前面：那边先受理了，这里就可能不收。", readAt.appealRules, {
      basis: placesInPrint([operatorFirst, appealRefusals]),
    }),
  },
  {
    channel: "tca-report",
    after: "tca-appeal",
    beside: {
      kinds: ["call-center", "hosted", "provincial"],
      why: sourced("有95、96、400这样的号码：谁在用、改没改用途，归通管局管，不用等申诉。", readInStore, {
        basis: placesInPrint([provincialSupervision, resourcesAsApproved]),
      }),
    },
    why: sourced(
      "写早了可能当成申诉退回来，所以放在申诉后面。没有明文规定，这是我们的判断。",
      readAt.appealRules,
      {
        unverified: true,
      },
    ),
  },
  {
    channel: "market-complaint",
    only: "customer",
    unless: { code: "not-customer", text: "投诉要买过它的东西或者服务。没买过，走举报。" },
    why: sourced("买过它的东西或者服务，才是投诉；别处先受理了，它就不收。", readInStore, {
      basis: placeInPrint(complaintRefusals),
    }),
  },
  {
    channel: "12345",
    why: sourced(
      "转给本地的部门办，知道是哪家商户才好转。同一件事，放在申诉后面。",
      readAt.hotlineOpinion2025,
      {
        basis: "国办函〔2025〕66号",
      },
    ),
  },
  {
    channel: "sector",
    ofDebt: sourced(
      "催收的归金融监管，打12378，和别处同时走：管的是催收的机构，没读到要它等谁的规定。",
      readAt.financeLine,
      {
        unverified: true,
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
    after: "tca-appeal",
    why: sourced(
      "举报是线索，按字面不挡申诉，急了可以先走；放在申诉后面最稳。没有明文规定，这是我们的判断。",
      readInStore,
      { basis: placeInPrint(complaintOrReport), unverified: true },
    ),
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
