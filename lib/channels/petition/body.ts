import type { Passage } from "@/lib/law/article";
import {
  petitionDone,
  petitionOfDuty,
  petitionPassedOn,
  petitionReceived,
  petitionTold,
} from "@/lib/law/petition-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { listInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { nuisanceName } from "../parts/about";
import { type Basis, cited } from "../parts/basis";
import { course } from "../parts/course";
import { followedOf } from "../parts/followed";
import { graveBlocks } from "../parts/grave";
import { openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { personInWords } from "../parts/person";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { countAfterBlocks } from "../parts/since-followed";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";
import { answerShown, pieceAttached } from "../review/attached";
import { officesToUrge } from "./offices";
import { openReasons } from "./open-reasons";

/** 请求事项, with the days in which a 信访 is told of and dealt with. */
export function petitionRequests(facts: Facts): Basis {
  const owing = officesToUrge(allSteps(facts), facts.answers.addressee);
  const whom = owing.length === 0 ? "有关单位" : listInWords(owing);
  const { text, passages } = toldWithin15(facts.answers.addressee);
  return {
    texts: [
      `请督促${whom}对上述反映依法核查、处理，并书面答复我（${placeInPrint(petitionOfDuty)}）`,
      text,
      `按信访程序办理的，请自受理之日起60日内办结，并书面告知结果（${placeInPrint(petitionDone)}）`,
      "不予受理的，请说明理由和应当向哪里反映",
    ],
    citations: cited([petitionOfDuty, ...passages, petitionDone], facts.today).citations,
  };
}

/** 沈阳市信访局, 省政府信访办: the bodies for petitions of a party committee or a government; the desk of a ministry is its own. */
const ofGovernment = /信访局|(?:政府|党委|[省市区县旗州])信访办/;

/** What is told in the fifteen days, by the rule for the body that it goes to. */
function toldWithin15(addressee: string): { text: string; passages: Passage[] } {
  const passages = ofGovernment.test(addressee) ? [petitionPassedOn] : [petitionReceived, petitionTold];
  const what = ofGovernment.test(addressee)
    ? "请自收到之日起15日内登记并转送有权处理的机关，告知我转送的去向"
    : "请自收到之日起15日内书面告知我接收情况、处理途径和程序；转送、交办的，告知去向";
  return { text: `${what}（${placesInPrint(passages)}）`, passages };
}

/** 辽宁省通信管理局: the one authority that owes an answer, else 有关单位. */
function urgedInTitle(facts: Facts): string {
  const [only, ...others] = officesToUrge(allSteps(facts), facts.answers.addressee);
  return only && others.length === 0 ? only : "有关单位";
}

export function petitionBody(facts: Facts) {
  const ledger = openLedger();
  const to = facts.answers.addressee;
  const all = allSteps(facts);
  const title = `关于请求督促${urgedInTitle(facts)}依法核查${nuisanceName(facts.calls).replace("商业", "")}的信访材料`;
  const steps = storyOfSteps(all, { to, you: "贵单位", calls: facts.calls, withSilence: true }, ledger);
  const sections = [
    { title: "信访人", blocks: [paragraphOf(personInWords(facts.complainant, true))] },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵单位") },
    { title: "事实经过", blocks: [...course(facts, ledger), ...graveBlocks(facts, ledger)] },
    {
      title: "此前的反映和答复",
      blocks: [
        ...steps,
        ...openReasons(facts, all).texts.map(paragraphOf),
        ...countAfterBlocks(facts, all[0] ?? followedOf(facts), ledger),
        ...linesOf(facts.answers.followWords),
      ],
    },
    { title: "请求事项", blocks: requestsOf(petitionRequests(facts).texts) },
  ];
  const first = all.flatMap((step) => [
    ...pieceAttached(step),
    ...answerShown(facts, step, step.filed.to || step.channelName),
  ]);
  const blocks = sheet({ title, to, role: "信访人", facts, sections, wantsFigures: false, first });
  return { title, blocks, claims: ledger.claims };
}
