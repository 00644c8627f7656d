import { caseOrReasons, policeMayCollect, unseenForHalfAYear } from "@/lib/law/police-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { disturbance } from "@/lib/law/refs";
import { soldInformation } from "@/lib/law/sold-data-refs";
import type { Channel } from "./channel";
import type { Facts } from "./facts";
import { basisBlocks, together } from "./parts/basis";
import { originNote } from "./parts/call-table";
import { course } from "./parts/course";
import { debtAside } from "./parts/debt";
import { tableName } from "./parts/group";
import { openLedger } from "./parts/ledger";
import { merchantAndCustomer } from "./parts/merchant-words";
import { numberBlocks } from "./parts/numbers";
import { ownWordsOf, requestsOf, sheet } from "./parts/sheet";
import { soldToCustomer } from "./parts/sold-to-customer";
import { callsShown, recorded, refusalShown, want } from "./parts/wants";
import { markedFirst, signRemarks } from "./police/alleged";
import { policeAsks } from "./police/asks";
import { policeBasis } from "./police/basis";
import { noOffence, plainCalls } from "./police/chances";
import { policeDeadlines } from "./police/deadlines";
import { emergencyScripts } from "./police/emergency";
import { procedureOf } from "./police/money";
import { policeNeeds } from "./police/needs";
import { isAboutHowOften } from "./police/pestering";
import { courtOrders, pesteringBasis } from "./police/protection";
import { reconsiderBy } from "./police/reconsider";
import { policeReply } from "./police/reply";
import { reported } from "./police/reported";
import { reporter } from "./police/reporter";
import { policeRequests } from "./police/requests";
import { counterScript } from "./police/script";
import { station } from "./police/station";
import { timeline } from "./police/timeline";
import { titleOfReport } from "./police/title";
import { signStory } from "./police/told";
import { triedElsewhere } from "./police/tried";
import { readAt, sourced } from "./sources";

/** So many rows stand in the report itself; a longer table goes behind it. */
const tableInside = 40;

const wantsFigures = true;

const groundsOf = (facts: Facts) => together(policeBasis(facts), pesteringBasis(facts));

/** What was lost or said comes first, what is wanted behind it. */
function body(selected: Facts) {
  const facts = reported(selected);
  const ledger = openLedger();
  const { calls } = facts;
  const title = titleOfReport(calls);
  const isInside = calls.length <= tableInside;
  const what = { title: "报案事由", blocks: signStory(facts, ledger) };
  const wanted = { title: "请求事项", blocks: requestsOf(policeRequests(facts).texts) };
  const who = { title: "报案人", blocks: [reporter(facts)] };
  const story = [
    {
      title: "涉案号码",
      blocks: [
        ...numberBlocks(facts, ledger, "贵机关", markedFirst(calls)),
        ...merchantAndCustomer(facts, soldToCustomer(facts)),
      ],
    },
    { title: "事实经过", blocks: [...course(facts, ledger), ...debtAside(facts), ...ownWordsOf(facts)] },
    { title: "此前的投诉和举报", blocks: triedElsewhere(facts, ledger) },
  ];
  const sections = [
    ...(what.blocks.length > 0 ? [what, wanted, who, ...story] : [who, ...story, wanted]),
    {
      title: tableName(calls),
      blocks: isInside ? [timeline(facts), ...originNote(calls)] : [],
    },
    { title: "法律依据", blocks: basisBlocks(groundsOf(facts)) },
  ];
  const to = station(facts).name;
  const enclosing = {
    wantsFigures: isAboutHowOften(calls),
    tableInside: isInside,
    remarks: signRemarks(calls, facts.answers.moneyLost),
  };
  const blocks = sheet({ title, to, role: "报案人", facts, sections, ...enclosing });
  return { title, blocks, claims: ledger.claims };
}

/** 公安报案材料: threats, floods of calls, fraud, the sale of personal data. */
export const police: Channel = {
  id: "police",
  name: "公安报案",
  office: "police",
  begins: "calls",
  ways: ["in-person", "phone"],
  purpose: "威胁、反复拨打、诈骗、买卖个人信息，报公安。",
  letterName: "报案材料",
  action: "写报案材料",
  role: "报案人",
  takes: [
    sourced("多次打来干扰正常生活，威胁恐吓。", readAt.lawStore, { basis: placesInPrint(disturbance) }),
    sourced("2026年起，出售、提供、非法获取个人信息，够不上刑事的也罚。", readAt.lawStore, {
      basis: placeInPrint(soldInformation),
    }),
    sourced("被骗了钱，报案打110。", readAt.antiFraudLine),
  ],
  refuses: [
    sourced("单纯的推销电话，多半不立案；没有证据的，也常被挡回来。", "当事人的记述（公开讨论）", {
      unverified: true,
    }),
    sourced("六个月没被公安机关发现的，不再处罚；连着打的，从最后一次算。", readAt.lawStore, {
      basis: placesInPrint(unseenForHalfAYear.slice(-1)),
    }),
  ],
  order: [
    sourced("先打110：被骗了钱，第一时间打，材料后面再写。", readAt.antiFraudLine),
    sourced("96110是预警劝阻的咨询电话，不是报警电话。", readAt.antiFraudLine),
    sourced(
      "报的是打电话的人，不是运营商，不影响以后申诉。没有明文规定，这是我们的判断。",
      readAt.appealRules,
      {
        unverified: true,
      },
    ),
  ],
  asks: policeAsks,
  prints: ["name", "phone", "address", "idNumber"],
  wants: [
    { ...recorded("威胁、诈骗、卖信息的原话，录音最管用"), signs: ["threat", "fraud", "paid", "sells-data"] },
    refusalShown,
    callsShown("证明什么时候打来、打了多少次", "证明什么时候发来、发了多少条"),
    {
      ...want(["picture", "sms-screenshot", "other"], "转账凭证", "证明付了多少、付给了谁，止付要用"),
      signs: ["paid"],
    },
    {
      ...want(["sms-screenshot", "other"], "短信、聊天记录", "证明对方说了什么"),
      signs: ["threat", "fraud", "paid", "sells-data"],
    },
  ],
  wantsFigures,
  receiptName: "受案回执编号",
  authority: (facts) => station(reported(facts)),
  tellsOf: reported,
  before: (facts) => emergencyScripts(reported(facts)),
  closed: noOffence,
  needs: policeNeeds,
  unlikely: plainCalls,
  citations: (facts) => together(groundsOf(reported(facts)), policeRequests(reported(facts))).citations,
  body,
  texts: (facts) => [counterScript(reported(facts))],
  cards: () => [],
  clock: "own",
  deadlines: policeDeadlines,
  procedure: (facts) => procedureOf(reported(facts)),
  objectBy: reconsiderBy,
  onReply: policeReply,
  toKnow: (facts) => [
    ...courtOrders(reported(facts)),
    sourced("带上身份证、手机和这份材料去，原话、时间照着讲。手机里的录音别删。", readAt.policeRules, {
      unverified: true,
    }),
    sourced("要受案回执，上面有编号。2026年这份规定可能改过，回执照样要。", readAt.policeRules, {
      unverified: true,
    }),
  ],
  next: [
    sourced("立案该是马上的；不立案，要告诉你理由。", readAt.lawStore, {
      basis: placesInPrint(caseOrReasons.slice(-1)),
    }),
    sourced("查号码是谁在用，公安可以向电信企业调取。", readAt.lawStore, {
      basis: placeInPrint(policeMayCollect),
    }),
    sourced(
      "按刑事案件不立案的，会给不予立案通知书；收到7日内可以申请复议，不服再申请复核。",
      readAt.policeCriminalRules,
    ),
    sourced("公安该立案不立案，可以请检察院监督，电话12309。", "常识，没有查到出处", { unverified: true }),
  ],
};
