import { petitionDone, petitionForwarded, petitionTold } from "@/lib/law/petition-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { listInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { nuisanceName } from "../parts/about";
import { answerPaper } from "../parts/answer-paper";
import { type Basis, cited, noBasis, together } from "../parts/basis";
import { course } from "../parts/course";
import { followedOf } from "../parts/followed";
import { countAfterBlocks } from "../parts/followed-runs";
import { graveBlocks } from "../parts/grave";
import { openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { personInWords } from "../parts/person";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";
import { officesToUrge } from "./offices";

/** 请求事项, with the days in which a 信访 is told of and dealt with. */
export function petitionRequests(facts: Facts): Basis {
  const owing = officesToUrge(allSteps(facts), facts.answers.addressee);
  const whom = owing.length === 0 ? "有关单位" : listInWords(owing);
  return together(
    { ...noBasis, texts: [`请督促${whom}对上述反映依法核查、处理，并书面答复我`] },
    {
      texts: [
        `请自收到之日起15日内书面告知接收、转送情况（${placesInPrint([petitionForwarded, petitionTold])}）；按信访程序办理的，请自受理之日起60日内办结（${placeInPrint(petitionDone)}），并书面告知结果`,
        "不予受理的，请说明理由和应当向哪里反映",
      ],
      citations: cited([petitionForwarded, petitionTold, petitionDone], facts.today).citations,
    },
  );
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
  const title = `关于请求督促${urgedInTitle(facts)}依法核查${nuisanceName(facts.calls)}的信访材料`;
  const steps = storyOfSteps(all, { to, you: "贵单位", calls: facts.calls, withSilence: true }, ledger);
  const sections = [
    { title: "信访人", blocks: [paragraphOf(personInWords(facts.complainant, true))] },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵单位") },
    { title: "事实经过", blocks: [...course(facts, ledger), ...graveBlocks(facts, ledger)] },
    {
      title: "此前的反映和答复",
      blocks: [
        ...steps,
        ...countAfterBlocks(facts, all[0] ?? followedOf(facts), ledger),
        ...linesOf(facts.answers.followWords),
      ],
    },
    { title: "请求事项", blocks: requestsOf(petitionRequests(facts).texts) },
  ];
  const first = all.flatMap((step) => answerPaper(facts, step, step.filed.to || step.channelName));
  const blocks = sheet({ title, to, role: "信访人", facts, sections, wantsFigures: false, first });
  return { title, blocks, claims: ledger.claims };
}
