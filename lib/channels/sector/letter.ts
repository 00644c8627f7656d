import { saysWho } from "@/lib/calls/distinct-name";
import type { Block } from "@/lib/letters/letter";
import { quoted } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { chargedInTitle } from "../parts/about";
import { basisBlocks } from "../parts/basis";
import { course } from "../parts/course";
import { customerInWords } from "../parts/customer";
import { graveBlocks } from "../parts/grave";
import { naming } from "../parts/ground";
import { countingOf } from "../parts/group";
import { type Ledger, openLedger } from "../parts/ledger";
import { belief, calledPairs } from "../parts/merchant";
import { numberBlocks, titleOf } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { personInWords } from "../parts/person";
import { selfNamesInWords } from "../parts/self-named";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { soldToCustomer } from "../parts/sold-to-customer";
import { wordsOfAll } from "../parts/sold-words";
import { ownFacts } from "../parts/whose";
import { sectorBasis } from "./basis";
import { sectorAuthority, watchedBy } from "./choose";
import { sectorRequests } from "./requests";
import { toldTo } from "./told";

/** Whether the statistics of the calls are annexed. */
export const wantsFigures = true;

function accused(facts: Facts): Block[] {
  const { answers, calls } = facts;
  const body = watchedBy(facts);
  if (answers.merchantName === "") return [paragraphOf(`${unknownBody(calls, body)}，请依法核查。`)];
  const believed = belief(`该${body}`, facts) + customerInWords(facts) + soldToCustomer(facts);
  return [calledPairs(facts), paragraphOf(believed + fullName(facts))];
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

/** 关于“安心装饰”涉嫌营销电话骚扰的举报信; by the numbers of whoever only said 信贷中心, or gave no such name. */
function titleOfReport(facts: Facts): string {
  const { calls, answers } = facts;
  const name = oneLine(answers.merchantName);
  if (!saysWho(name) || naming(facts).length === 0) return titleOf(calls, "举报信");
  return `关于${quoted(name)}${chargedInTitle(calls)}的举报信`;
}

/** What happened, the threats among it, and what was said, word for word. */
function storyOf(facts: Facts, ledger: Ledger): Block[] {
  return [
    ...course(facts, ledger),
    ...graveBlocks(ownFacts(facts), ledger),
    ...wordsOfAll(ownFacts(facts), ledger),
    ...ownWordsOf(facts),
  ];
}

/** The 举报信 about the calls that the chosen sector is told of. */
export function sectorLetter(selected: Facts) {
  const facts = toldTo(selected);
  const ledger = openLedger();
  const title = titleOfReport(ownFacts(facts));
  const sections = [
    { title: "举报人", blocks: [paragraphOf(personInWords(facts.complainant, false))] },
    { title: `被举报的${watchedBy(facts)}`, blocks: accused(facts) },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵单位") },
    { title: "事实经过", blocks: storyOf(facts, ledger) },
    { title: "法律依据", blocks: basisBlocks(sectorBasis(facts)) },
    { title: "请求事项", blocks: requestsOf(sectorRequests(facts).texts) },
  ];
  const to = sectorAuthority(facts).name;
  const blocks = sheet({ title, to, role: "举报人", facts, sections, wantsFigures });
  return { title, blocks, claims: ledger.claims };
}
