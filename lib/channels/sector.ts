import { nameOf } from "@/lib/calls/names";
import type { Outcome } from "@/lib/filings/outcome";
import { appealRefusals } from "@/lib/law/appeal-refs";
import { placeInPrint } from "@/lib/law/print";
import { noCommercialCalls } from "@/lib/law/refs";
import type { Block } from "@/lib/letters/letter";
import type { Reason } from "@/lib/result";
import type { Channel, Need } from "./channel";
import type { Facts, LoggedCall } from "./facts";
import { nextDoor } from "./next-door";
import {
  consentAsk,
  customerAsks,
  keepSecretAsk,
  leakAsks,
  lossAsk,
  notDebtorAsk,
  ownWordsAsk,
} from "./parts/asks";
import { type Basis, basisBlocks, isUnderConsumerRule, noBasis, together } from "./parts/basis";
import { course } from "./parts/course";
import { oneLine } from "./parts/course-caller";
import { customerInWords } from "./parts/customer";
import { areDunning, unlessToDelete } from "./parts/debt";
import { graveBlocks } from "./parts/grave";
import { countingOf } from "./parts/group";
import { type Ledger, openLedger } from "./parts/ledger";
import { belief, companyClue, merchantAsks, merchantPairs } from "./parts/merchant";
import { nameKnown } from "./parts/name-known";
import { numberBlocks, titleOf } from "./parts/numbers";
import { personInWords, personNeeds } from "./parts/person";
import { resultToTell } from "./parts/result-to-tell";
import { saidWords } from "./parts/said-words";
import { secrecyRequest } from "./parts/secrecy";
import { selfNamesInWords } from "./parts/self-named";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "./parts/sheet";
import { soldToCustomer } from "./parts/sold-to-customer";
import { callsShown, voiceOrMessage } from "./parts/wants";
import { exceptOthers, ownFacts } from "./parts/whose";
import { sectorBasis } from "./sector/basis";
import { cameTo, tradeCalls } from "./sector/came";
import { cityFor, noSector, sectorAuthority, sectorFor, watchedBy } from "./sector/choose";
import { directory, elsewhere } from "./sector/directory";
import { sectorScript, shortReport } from "./sector/short";
import { toldTo, unsortedLeftOut } from "./sector/told";
import { readAt, sameDisputeDoubt, sourced } from "./sources";

const wantsFigures = true;

function accused(facts: Facts): Block[] {
  const { answers, calls } = facts;
  const body = watchedBy(facts);
  if (answers.merchantName === "") return [paragraphOf(`${unknownBody(calls, body)}，请依法核查。`)];
  const believed = belief(`该${body}`, facts) + customerInWords(facts) + soldToCustomer(facts);
  return [merchantPairs(answers), paragraphOf(believed + fullName(facts))];
}

/** 其全称和住所请一并查明。 Of a body that is known by no more than what its callers say. */
function fullName({ answers }: Facts): string {
  const isKnown = answers.merchantAddress !== "" || oneLine(answers.merchantName).endsWith("公司");
  return isKnown ? "" : "其全称和住所请一并查明。";
}

/** 来电背后的机构，我只知道对方自称“好借钱”，不清楚全称 */
function unknownBody(calls: LoggedCall[], body: string): string {
  const named = selfNamesInWords(calls);
  const known = named === "" ? "我尚不清楚" : `我只知道对方${named}，不清楚全称`;
  return `${countingOf(calls).noun}背后的${body}，${known}`;
}

function checkOf(facts: Facts): string {
  const sector = sectorFor(facts);
  if (!sector) return "";
  const { calls } = ownFacts(facts);
  const theirs = tradeCalls(sector, calls);
  const came = cameTo(theirs, calls, exceptOthers(facts));
  return (
    (areDunning(calls) && sector.checkDebt?.(came, facts.answers.merchantName !== "")) || sector.check(came)
  );
}

/** What happened, the threats among it, and what was said, word for word. */
function storyOf(facts: Facts, ledger: Ledger): Block[] {
  return [
    ...course(facts, ledger),
    ...graveBlocks(ownFacts(facts), ledger),
    ...saidWords(ownFacts(facts).calls, facts.today, ledger),
    ...ownWordsOf(facts),
  ];
}

/** What is another's to punish is passed on: a local body of a trade has no say in who may call whom. */
function dealtWith(facts: Facts): string {
  const sector = sectorFor(facts);
  const passOn = "请转送有职责的部门，并告知转送何处";
  if (!sector?.local) {
    const beside = sector?.beside ? `属于${sector.beside}或者其他部门职责的` : "不属于贵单位职责的";
    return `涉嫌违反规定的，请依法处理；${beside}，${passOn}`;
  }
  if (!isUnderConsumerRule(facts.calls)) return `不属于贵单位职责的，${passOn}`;
  const { noun } = countingOf(facts.calls);
  return `上述${noun}涉嫌违反${placeInPrint(noCommercialCalls)}，不属于贵单位职责的，${passOn}；属于的，请依法处理`;
}

function requests(facts: Facts): Basis {
  const secret = secrecyRequest(facts, undefined, unlessToDelete(ownFacts(facts)));
  const check = checkOf(facts);
  return together(
    { ...noBasis, texts: check ? [check] : [] },
    {
      ...noBasis,
      texts: [dealtWith(facts)],
    },
    nameKnown(facts),
    resultToTell("请告知受理编号和办理期限，并将处理结果告知举报人", facts),
    { ...noBasis, texts: secret === "" ? [] : [secret] },
  );
}

function body(selected: Facts) {
  const facts = toldTo(selected);
  const ledger = openLedger();
  const title = titleOf(ownFacts(facts).calls, "举报信");
  const sections = [
    { title: "举报人", blocks: [paragraphOf(personInWords(facts.complainant, false))] },
    { title: `被举报的${watchedBy(facts)}`, blocks: accused(facts) },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵单位") },
    { title: "事实经过", blocks: storyOf(facts, ledger) },
    { title: "法律依据", blocks: basisBlocks(sectorBasis(facts)) },
    { title: "请求事项", blocks: requestsOf(requests(facts).texts) },
  ];
  const to = sectorAuthority(facts).name;
  const blocks = sheet({ title, to, role: "举报人", facts, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}

function needs(facts: Facts): Need[] {
  const { complainant } = facts;
  const isNowhere = sectorFor(facts)?.local && cityFor(facts) === "";
  return [
    ...personNeeds(complainant, ["name", "phone"]),
    ...(isNowhere ? personNeeds(complainant, ["city"]) : []),
    ...unsortedLeftOut(facts),
  ];
}

/** Whoever dunns and says for whom is known by that name. */
function unlikely({ answers, calls }: Facts): Reason | null {
  const isNamed = areDunning(calls) && calls.some((call) => nameOf(call) !== "");
  if (answers.merchantName !== "" || isNamed) return null;
  const clue = companyClue({ calls });
  const unknown = "说不出是哪家机构，主管部门多半没法查。问出名称再来，或者先找通管局。";
  const text = clue === "" ? unknown : `要写明是哪家机构。${clue}`;
  return { code: "merchant-unknown", text, next: { text: "知道了，填上", href: "#merchantName" } };
}

function texts(selected: Facts) {
  const facts = toldTo(selected);
  const sector = sectorFor(facts);
  return sector ? [shortReport(facts), sectorScript(facts, sector)] : [];
}

function onReply(outcome: Outcome) {
  return nextDoor(outcome, {
    "out-of-remit": { text: "记下他们说该找谁。不知道找谁，打12345转。", channel: "12345" },
  });
}

/** 行业监管: whoever watches over what was sold, out of one directory. */
export const sector: Channel = {
  id: "sector",
  name: "行业监管",
  office: "sector",
  begins: "calls",
  ways: ["phone", "web", "app", "mail"],
  purpose: "卖什么，就找管那一行的部门。",
  letterName: "举报信",
  action: "写举报信",
  role: "举报人",
  takes: directory.map((one) => one.takes),
  refuses: [
    ...elsewhere.map((one) => one.says),
    sourced("没牌照的贷款中介，金融监管多半说不归它，让你找公安或者市场监管。", readAt.sectorSummary, {
      unverified: true,
    }),
  ],
  order: [
    sourced(
      "和运营商投诉可以同时走，信里只写公司和号码。通管局也可能当成同一件事、不收申诉；想稳妥，申诉以后再交。",
      readAt.appealRules,
      { basis: placeInPrint(appealRefusals), unverified: sameDisputeDoubt },
    ),
    sourced("从12345转的，和12345热线是一条路，别两头都递：重复的会并成一单。", readAt.hotlineOpinion2025, {
      basis: "国办函〔2025〕66号",
    }),
  ],
  asks: [
    ...merchantAsks(false),
    ...customerAsks(),
    {
      field: "sectorOffice",
      label: "交给哪个部门",
      hint: "写全称，比如某某市城乡建设局、教育局，各地叫法不同；不知道就空着，打12345问",
      required: false,
      kinds: [4, 6, 22],
    },
    {
      field: "hidName",
      label: "有的来电不说是哪家公司",
      hint: "问了也不说，或者只说“客服”",
      required: false,
      kinds: [5],
    },
    ...leakAsks(),
    consentAsk(),
    notDebtorAsk(),
    lossAsk(),
    ownWordsAsk(),
    keepSecretAsk(),
  ],
  prints: ["name", "phone"],
  wants: [voiceOrMessage("证明是哪家机构，说了什么"), callsShown()],
  wantsFigures,
  receiptName: "受理编号",
  authority: sectorAuthority,
  before: () => [],
  closed: noSector,
  needs,
  unlikely,
  citations: (facts) => together(sectorBasis(toldTo(facts)), requests(toldTo(facts))).citations,
  body,
  texts,
  cards: () => [],
  clock: "own",
  deadlines: () => [],
  onReply,
  next: [
    sourced("多久答复，各部门不同；问他们要受理编号。", readAt.sectorSummary, {
      unverified: "各部门几天答复",
    }),
  ],
};
