import { cardsOf } from "./12321/cards";
import { reportNeeds } from "./12321/needs";
import { afterReport } from "./12321/replies";
import type { Authority, Channel } from "./channel";
import type { Facts } from "./facts";
import { messagesBasis } from "./operator/selling-basis";
import {
  consentAsk,
  customerAsks,
  keepSecretAsk,
  leakAsks,
  lossAsk,
  notDebtorAsk,
  ownWordsAsk,
} from "./parts/asks";
import { type Basis, basisBlocks, together } from "./parts/basis";
import { sellingBasis } from "./parts/consent";
import { course } from "./parts/course";
import { unboughtFacts } from "./parts/customer";
import { graveStory } from "./parts/grave";
import { areMessages, countingOf } from "./parts/group";
import { passesOn } from "./parts/inquiry";
import { openLedger } from "./parts/ledger";
import { merchantAsks } from "./parts/merchant";
import { merchantAndCustomer } from "./parts/merchant-words";
import { nameKnown } from "./parts/name-known";
import { numberBlocks, titleOf } from "./parts/numbers";
import { personInWords } from "./parts/person";
import { provesNothing } from "./parts/proves-nothing";
import { secrecyRequest } from "./parts/secrecy";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { soldBlocks } from "./parts/sold-to-customer";
import { callsShown, recorded } from "./parts/wants";
import { readAt, sourced } from "./sources";
import { hiddenByOwnLine } from "./tca-report/hidden-line";

const center: Authority = {
  name: "12321网络不良与垃圾信息举报受理中心",
  site: "https://www.12321.cn/notifyHomePhone",
  phone: "010-12321",
  why: "骚扰电话和垃圾短信，全国都报这一家；电话主要管咨询。",
  source: `${readAt.reportGuide}；${readAt.reportForm}`,
};

function basis(facts: Facts): Basis {
  return together(sellingBasis(facts), messagesBasis(facts.calls));
}

function requests(facts: Facts): string[] {
  const { calls } = facts;
  return [
    `受理并登记上述${countingOf(calls).noun}`,
    ...(provesNothing(calls) ? [] : ["转有关电信企业和主管部门依法核查，涉嫌违反规定的，依法处理"]),
    ...nameKnown(facts).texts,
    "请告知举报编号和办理期限；如有处理结果，请告知举报人",
    ...[secrecyRequest(facts)].filter((text) => text !== ""),
  ];
}

const wantsFigures = false;

const oneCallAForm = sourced(
  "一张表只报一次来电；每张都要照图填字，再填手机收到的验证码，须知页要等大约60秒。",
  readAt.reportForm,
);

const textUnchanged = sourced("短信报原文，一个字都别改，自己加上“骗人”反而不好办。", readAt.reportGuide);

function body(facts: Facts) {
  const ledger = openLedger();
  const title = titleOf(facts.calls, "举报信");
  const sections = [
    { title: "举报人", blocks: [paragraphOf(personInWords(facts.complainant, false))] },
    {
      title: "被举报号码",
      blocks: [
        ...numberBlocks(facts, ledger),
        ...hiddenByOwnLine(facts),
        ...merchantAndCustomer(unboughtFacts(facts), "", passesOn),
      ],
    },
    {
      title: "事实经过",
      blocks: [
        ...course(facts, ledger),
        ...graveStory(facts, ledger),
        ...soldBlocks(facts),
        ...ownWordsOf(facts),
      ],
    },
    { title: "法律依据", blocks: basisBlocks(basis(facts)) },
    { title: "请求事项", blocks: requestsOf(requests(facts)) },
  ];
  const blocks = sheet({ title, to: center.name, role: "举报人", facts, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}

/** 12321: takes reports of harassing calls, one number at a time; it collects and forwards. */
export const report12321: Channel = {
  id: "12321",
  name: "12321举报",
  office: "report-center",
  begins: "calls",
  ways: ["web", "app"],
  purpose: "登记骚扰电话、垃圾短信，可以和别处同时走。",
  letterName: "举报信",
  action: "填12321",
  role: "举报人",
  takes: [sourced("骚扰电话、垃圾短信、诈骗电话、个人信息泄露。", readAt.reportGuide)],
  refuses: [
    sourced("话费和服务纠纷不归它，找运营商，再申诉。", readAt.reportGuide),
    sourced("它登记、转办、统计，不处罚，也不调解。", readAt.reportCenter),
  ],
  order: [
    sourced("可以和别处同时走：举报不是纠纷。没有明文规定，这是我们的判断。", readAt.appealRules, {
      unverified: true,
    }),
  ],
  asks: [
    ...merchantAsks(false),
    ...customerAsks(false),
    ...leakAsks(),
    consentAsk(),
    notDebtorAsk(),
    lossAsk(),
    ownWordsAsk(),
    keepSecretAsk(),
  ],
  prints: ["name", "phone"],
  wants: [callsShown("证明这个号码真的打来过", "证明这个号码发来过、发了什么"), recorded("证明对方说了什么")],
  wantsFigures,
  receiptName: "举报编号",
  authority: () => center,
  before: () => [],
  closed: () => [],
  needs: reportNeeds,
  unlikely: () => null,
  citations: (facts) => together(basis(facts), nameKnown(facts)).citations,
  body,
  texts: () => [],
  cards: cardsOf,
  clock: "own",
  deadlines: () => [],
  onReply: afterReport,
  fillsIn: true,
  takesNot: sourced(
    "网站没有上传附件的地方：信不用打印，证据目录不用交，录音和截图自己留好。",
    readAt.reportForm,
  ),
  toKnow: ({ calls }) => [
    ...(areMessages(calls) ? [] : [oneCallAForm]),
    ...(calls.some(({ kind }) => kind === "sms") ? [textUnchanged] : []),
  ],
  next: [sourced("答复期限没有明文规定。举报日期记下来，投诉运营商和申诉时用得上。", readAt.reportGuide)],
};
