import type { Facts } from "../facts";
import { nuisanceName } from "../parts/about";
import { course } from "../parts/course";
import { followedOf } from "../parts/followed";
import { graveBlocks } from "../parts/grave";
import { openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { personInWords } from "../parts/person";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { countAfterBlocks } from "../parts/since-followed";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";
import { acceptanceShown, answerShown, pieceAttached } from "../review/attached";
import { officesToUrge } from "./offices";
import { openReasons } from "./open-reasons";
import { petitionRequests } from "./requests";

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
    ...acceptanceShown(facts, step, step.filed.to || step.channelName),
    ...answerShown(facts, step, step.filed.to || step.channelName),
  ]);
  const blocks = sheet({ title, to, role: "信访人", facts, sections, wantsFigures: false, first });
  return { title, blocks, claims: ledger.claims };
}
