import type { Outcome } from "@/lib/filings/outcome";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { noCommercialCalls, provincialSupervision, resourcesAsApproved } from "@/lib/law/refs";
import type { Reason } from "@/lib/result";
import { administrationOf } from "./administrations";
import type { Channel, Need } from "./channel";
import type { Facts } from "./facts";
import { type NextDoor, nextDoor } from "./next-door";
import { consentAsk, customerAsks, keepSecretAsk, leakAsks, notDebtorAsk, ownWordsAsk } from "./parts/asks";
import { type Basis, basisBlocks, ifCommercial, isUnderConsumerRule, noBasis, together } from "./parts/basis";
import { sellingBasis } from "./parts/consent";
import { course } from "./parts/course";
import { unboughtFacts } from "./parts/customer";
import { graveStory } from "./parts/grave";
import { countingOf } from "./parts/group";
import { openLedger } from "./parts/ledger";
import { merchantAsks } from "./parts/merchant";
import { merchantAndCustomer } from "./parts/merchant-words";
import { nameKnown } from "./parts/name-known";
import { numberChecks, requestsByTopic } from "./parts/number-checks";
import { numberBlocks, titleOf } from "./parts/numbers";
import { personInWords, personNeeds } from "./parts/person";
import { nothingYet } from "./parts/proves-nothing";
import { resultToTell } from "./parts/result-to-tell";
import { secrecyRequest } from "./parts/secrecy";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { soldBlocks } from "./parts/sold-to-customer";
import { fraudToPolice } from "./parts/to-police";
import { callsShown, recorded, refusalShown } from "./parts/wants";
import { authorityAt, placeOfReport } from "./place";
import { readAt, sourced } from "./sources";
import { byOwnLine } from "./tca-report/hidden-line";
import { lineChecks } from "./tca-report/line-checks";
import { remedies } from "./tca-report/remedies";
import { supervision } from "./tca-report/supervision";

const checksOf = (facts: Facts) => [...numberChecks(facts.calls), ...lineChecks(facts)];

function basis(facts: Facts): Basis {
  const checks = checksOf(facts).map((check) => check.basis);
  return together(...checks, supervision(facts), sellingBasis(facts));
}

function requests(facts: Facts): Basis {
  const toDo = [...requestsByTopic(checksOf(facts)), ...remedies(facts.calls)];
  return together(
    { ...noBasis, texts: toDo },
    toMarket(facts),
    nameKnown(facts, false),
    { ...noBasis, texts: fraudToPolice(facts.calls) },
    resultToTell("请告知信件编号和办理期限，并将处理结果书面告知举报人", facts),
    { ...noBasis, texts: [secrecyRequest(facts)].filter((text) => text !== "") },
  );
}

/** What another authority punishes, as its basis quotes it, is handed over to that one; where nothing shows yet what the calls were, once that is found. */
function toMarket({ calls }: Facts): Basis {
  if (!isUnderConsumerRule(calls)) return noBasis;
  const against = `涉嫌违反${placeInPrint(noCommercialCalls)}的`;
  const part = ifCommercial(calls)
    ? `查明后属于商业营销、${against}`
    : `上述${countingOf(calls).noun}中${against}部分`;
  const text = `${part}，另请转送市场监督管理等有职责的部门，并告知转送何处；其余各项请贵局依法处理`;
  return { ...noBasis, texts: [text] };
}

const wantsFigures = true;

function body(facts: Facts) {
  const ledger = openLedger();
  const to = authorityAt(placeOfReport(facts)).name;
  const title = titleOf(facts.calls, "举报信");
  const sections = [
    { title: "举报人", blocks: [paragraphOf(personInWords(facts.complainant, true))] },
    {
      title: "被举报号码",
      blocks: [
        ...numberBlocks(facts, ledger, "贵局"),
        ...byOwnLine(facts),
        ...merchantAndCustomer(unboughtFacts(facts)),
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
    { title: "请求事项", blocks: requestsOf(requests(facts).texts) },
  ];
  const blocks = sheet({ title, to, role: "举报人", facts, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}

function needs({ complainant, answers }: Facts): Need[] {
  const isUnread = answers.reportProvince !== "" && administrationOf(answers.reportProvince) === undefined;
  const text = `“${answers.reportProvince}”看不出是哪个省`;
  const next = { text: "写省名，比如广东；不改寄就空着" };
  return [
    ...personNeeds(complainant, ["name", "phone", "address", "province"]),
    ...(isUnread ? [{ code: "report-province", text, required: true, next }] : []),
  ];
}

function unlikely({ calls }: Facts): Reason | null {
  if (calls.every((call) => call.profile.kind === "operator"))
    return {
      code: "only-operator-numbers",
      text: "这是运营商自己的号码，走申诉：先投诉运营商，再找通管局。",
    };
  if (!calls.every((call) => call.number === "")) return null;
  const text = "全是没显示号码的来电，通管局不一定查得到是谁。先让运营商查主叫，再写这封。";
  return { code: "only-hidden-numbers", text };
}

const mailbox: NextDoor = { text: "给局长信箱再写一封，请核查、书面答复。", channel: "tca-mailbox" };

const replies: Partial<Record<Outcome, NextDoor>> = {
  refused: mailbox,
  unsatisfied: mailbox,
  "no-answer": { ...mailbox, text: "答复期限没有明文规定。等够了，给局长信箱写一封，问办到哪一步。" },
  "out-of-remit": {
    text: "问清归哪个省。",
    onward: "再写一封举报，在“改寄哪个省的通管局”里填上。",
    channel: "tca-report",
  },
};

/** 局长信箱: asks the administration to check who uses the numbers, and whether they may. */
export const tcaReport: Channel = {
  id: "tca-report",
  name: "通管局举报",
  office: "administration",
  begins: "calls",
  ways: ["web", "mail"],
  purpose: "请通信管理局查号码是谁在用。",
  letterName: "举报信",
  action: "写举报信",
  role: "举报人",
  takes: [
    sourced("对电信企业和号码资源的监督事项，网站首页“局长信箱”。", readAt.starter),
    sourced(
      "码号资源谁在用、改没改用途，归通信管理局管。",
      placesInPrint([provincialSupervision, resourcesAsApproved]),
    ),
  ],
  refuses: [sourced("你和运营商之间的纠纷不走这里，走申诉。", readAt.appealRules)],
  order: [
    sourced(
      "写局长信箱是反映线索，不是申诉，不影响以后申诉。没有明文规定，这是我们的判断。",
      readAt.appealRules,
      {
        unverified: true,
      },
    ),
  ],
  asks: [
    ...merchantAsks(false),
    ...customerAsks(false),
    ...leakAsks(),
    {
      field: "reportProvince",
      label: "改寄哪个省的通管局",
      hint: "他们说号码属外省，就写那个省，比如广东；不写，按号段",
      required: false,
    },
    consentAsk(),
    notDebtorAsk(),
    ownWordsAsk(),
    keepSecretAsk(),
  ],
  prints: ["name", "phone", "address"],
  wants: [callsShown(), recorded("证明推销的内容和你说过的话"), refusalShown],
  wantsFigures,
  receiptName: "信件编号",
  authority: (facts) => authorityAt(placeOfReport(facts)),
  before: () => [],
  closed: ({ calls }) => nothingYet(calls),
  needs,
  unlikely,
  citations: (facts) => together(basis(facts), requests(facts)).citations,
  body,
  texts: () => [],
  cards: () => [],
  clock: "own",
  deadlines: () => [],
  onReply: (outcome) => nextDoor(outcome, replies),
  next: [
    sourced("拒绝或者不满意，从这一件里接着写局长信箱。", readAt.starter),
    sourced("局长信箱多久答复，没有明文规定；记下信件编号和查询密码。", readAt.starter, { unverified: true }),
  ],
};
