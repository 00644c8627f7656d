import {
  caseDecided,
  complaintOrReport,
  noAbuse,
  repeatedReport,
  reportContents,
  reportPlace,
  reportResult,
  reportSecrecy,
  reportWays,
  wrongOffice,
} from "@/lib/law/market-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import type { Channel } from "./channel";
import type { Facts } from "./facts";
import { marketOffice } from "./market/office";
import { accused, reasonNeed, titleFor } from "./market-report/accused";
import { reportBasis } from "./market-report/basis";
import { reportDeadlines } from "./market-report/deadlines";
import { onlyDunning, unlikely } from "./market-report/gate";
import { hiddenName, hiddenNameNeed } from "./market-report/hidden-name";
import { placeSentence } from "./market-report/place";
import { earlierReport, nothingNew, otherOfficeNeed, repeatBlocks } from "./market-report/repeat";
import { reportReply } from "./market-report/reply";
import { reportRequests } from "./market-report/requests";
import { reportScript, shortReport } from "./market-report/short";
import { consentAsk, customerAsks, keepSecretAsk, ownWordsAsk } from "./parts/asks";
import { basisBlocks, together } from "./parts/basis";
import { course } from "./parts/course";
import { openLedger } from "./parts/ledger";
import { addressNeed, districtNeed, merchantAsks, nameless } from "./parts/merchant";
import { nameScripts } from "./parts/name-scripts";
import { numberBlocks } from "./parts/numbers";
import { personInWords, personNeeds } from "./parts/person";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { wordsTold } from "./parts/sold-words";
import { callsShown, refusalShown, voiceOrMessage } from "./parts/wants";
import { othersLeftOut, ownFacts } from "./parts/whose";
import { readAt, sourced } from "./sources";

const id = "market-report";
const wantsFigures = true;

/** Of the calls of the company alone, as the texts and the script tell them: one filing has one selection. */
function body(all: Facts) {
  const facts = ownFacts(all);
  const ledger = openLedger();
  const earlier = earlierReport(facts, id);
  const title = titleFor(facts, earlier);
  const own = ownWordsOf(facts);
  const to = authority(facts).name;
  const anew = earlier ? [...repeatBlocks(facts, earlier, ledger, to), ...own] : [];
  const story = [...course(facts, ledger), ...wordsTold(facts, ledger), ...hiddenName(facts, ledger)];
  const sections = [
    { title: "举报人", blocks: [paragraphOf(personInWords(facts.complainant, false))] },
    { title: "被举报人", blocks: accused(facts) },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵部门") },
    { title: "补充新的事实", blocks: anew },
    { title: "事实经过", blocks: earlier ? story : [...story, ...own] },
    { title: "法律依据", blocks: basisBlocks(reportBasis(facts)) },
    { title: "请求事项", blocks: requestsOf(reportRequests(facts, earlier !== null).texts) },
  ];
  const blocks = sheet({ title, to, role: "举报人", facts, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}

function authority(facts: Facts) {
  return marketOffice(
    facts,
    "规定写的是“被举报行为发生地”；电话从哪里打出来常常查不到，这里按对方公司的所在地选。收错了，会告诉你该找谁。",
  );
}

function citations(all: Facts) {
  const facts = ownFacts(all);
  const isRepeat = earlierReport(facts, id) !== null;
  return together(placeSentence(facts), reportBasis(facts), reportRequests(facts, isRepeat)).citations;
}

/** 12315举报: the market authority checks a company that has a name. */
export const marketReport: Channel = {
  id,
  name: "12315举报",
  office: "market",
  begins: "calls",
  ways: ["web", "app", "phone", "mail"],
  purpose: "知道是哪家公司，请市场监管去查。",
  letterName: "举报信",
  action: "写举报信",
  role: "举报人",
  takes: [
    sourced("经营者涉嫌违法的线索，谁都可以举报；没说要实名。", readAt.marketRules, {
      basis: placesInPrint([complaintOrReport, reportContents]),
    }),
    sourced(
      "没同意就打来推销的，有的地方市场监管明说要查，比如枣庄市市中区2025年的答复。",
      readAt.marketAnswer,
      {
        checkedOn: "2026-11-27",
      },
    ),
  ],
  refuses: [
    sourced("同样的事再报一次，不另行处理；有新的事实才接着办。", readAt.marketRules, {
      basis: placeInPrint(repeatedReport),
    }),
    sourced("举报不能要钱、要赔偿；借举报要钱的，算滥用。", readAt.marketRules, {
      basis: placeInPrint(noAbuse),
    }),
    sourced("报错了地方，它只告诉你该找哪家，不替你转。", readAt.marketRules, {
      basis: placesInPrint([reportPlace, wrongOffice]),
    }),
  ],
  order: [
    sourced("举报是线索，不是纠纷，不挡以后申诉、起诉。没有明文规定，这是我们的判断。", readAt.marketRules, {
      unverified: true,
    }),
  ],
  asks: [
    ...merchantAsks(true),
    ...customerAsks(),
    {
      field: "hidName",
      label: "有的来电不说是哪家公司",
      hint: "问了也不说，或者只说“客服”",
      required: false,
    },
    { field: "sellsOnline", label: "这家在网上卖东西", hint: "网店、App、小程序都算", required: false },
    consentAsk(),
    ownWordsAsk("比如怎么知道是这家打的；原样写进信里，别写要赔偿"),
    keepSecretAsk("本来就该保密，信里再写明一次"),
  ],
  prints: ["name", "phone"],
  wants: [voiceOrMessage("证明是这家公司打的，说了什么"), callsShown(), refusalShown],
  wantsFigures,
  receiptName: "举报编号",
  authority,
  before: nameScripts,
  closed: (facts) => [
    ...onlyDunning(ownFacts(facts)),
    ...nameless("12315举报", facts),
    ...nothingNew(ownFacts(facts), earlierReport(facts, id)),
  ],
  needs: (facts) => [
    ...personNeeds(facts.complainant, ["name", "phone"]),
    ...addressNeed(facts),
    ...districtNeed(facts),
    ...otherOfficeNeed(earlierReport(facts, id), authority(facts).name),
    ...hiddenNameNeed(facts),
    ...reasonNeed(facts),
    ...othersLeftOut(facts),
  ],
  unlikely,
  citations,
  body,
  texts: (facts) => {
    const earlier = earlierReport(facts, id);
    return [shortReport(facts, earlier), reportScript(facts, earlier)];
  },
  cards: () => [],
  clock: "own",
  deadlines: reportDeadlines,
  onReply: reportReply,
  toKnow: () => [
    sourced("从全国12315平台、12315电话，或者他们公布的地址、窗口递。", readAt.marketRules, {
      basis: placeInPrint(reportWays),
    }),
  ],
  next: [
    sourced("核查15个工作日，可延15个；立了案，90日内作决定，可延30日。", readAt.marketProcedure, {
      basis: placeInPrint(caseDecided),
    }),
    sourced(
      "立没立案、结果怎样，有规定要告诉的才告诉你；涉及个人信息的那一半，结果应当告诉。",
      readAt.marketRules,
      {
        basis: placeInPrint(reportResult),
      },
    ),
    sourced("你的身份，他们应当保密。", readAt.marketRules, { basis: placeInPrint(reportSecrecy) }),
  ],
};
