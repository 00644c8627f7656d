import type { Block } from "@/lib/letters/letter";
import { quotedLast } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { marketOffice } from "../market/office";
import { basisBlocks } from "../parts/basis";
import { course } from "../parts/course";
import { mediates } from "../parts/inquiry";
import { openLedger } from "../parts/ledger";
import { belief, merchantPairs } from "../parts/merchant";
import { numberBlocks } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { personInWords } from "../parts/person";
import { ownWordsOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { wordsTold } from "../parts/sold-words";
import { ownFacts } from "../parts/whose";
import { complaintBasis } from "./basis";
import { papersToAdd } from "./papers";
import { complaintPlaceSentence } from "./place";
import { complaintRequests } from "./requests";
import { complaintTitle } from "./title";

/** Whether the statistics of the calls are annexed. */
export const wantsFigures = true;

/** The market authority of the district where the company is. */
export function complaintOffice(facts: Facts) {
  return marketOffice(facts, "投诉归对方公司实际经营地或者住所地的县级市场监管，在12315上选它那个区县。");
}

function respondent(facts: Facts): Block[] {
  const { answers } = facts;
  return [
    merchantPairs(answers),
    paragraphOf(
      `我在被投诉人处的消费情况：${quotedLast(oneLine(answers.purchase))}${belief("其", facts, mediates)}`,
    ),
    ...complaintPlaceSentence(facts).texts.map(paragraphOf),
  ];
}

/** Nobody complains here who bought nothing. */
function ofCustomer(facts: Facts): Facts {
  return { ...facts, answers: { ...facts.answers, isCustomer: true } };
}

/** Of the calls of the company alone, as the texts and the script tell them: one filing has one selection. */
export function complaintLetter(all: Facts) {
  const facts = ownFacts(all);
  const ledger = openLedger();
  const title = complaintTitle(facts);
  const sections = [
    { title: "投诉人", blocks: [paragraphOf(personInWords(facts.complainant, true))] },
    { title: "被投诉人和消费情况", blocks: respondent(facts) },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, null) },
    {
      title: "事实经过",
      blocks: [...course(facts, ledger), ...wordsTold(ofCustomer(facts), ledger), ...ownWordsOf(facts)],
    },
    { title: "法律依据", blocks: basisBlocks(complaintBasis(facts)) },
    { title: "投诉请求", blocks: requestsOf(complaintRequests(facts).texts) },
  ];
  const to = complaintOffice(facts).name;
  const first = papersToAdd(facts);
  const blocks = sheet({ title, to, role: "投诉人", facts, sections, wantsFigures, first });
  return { title, blocks, claims: ledger.claims };
}
