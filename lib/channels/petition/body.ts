import { petitionDone, petitionForwarded, petitionTold } from "@/lib/law/petition-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { nuisanceName } from "../parts/about";
import { type Basis, cited, noBasis, together } from "../parts/basis";
import { course } from "../parts/course";
import { followedOf } from "../parts/followed";
import { countAfterBlocks } from "../parts/followed-runs";
import { openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { personInWords } from "../parts/person";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";

/** 请求事项, with the days in which a 信访 is told of and dealt with. */
export function petitionRequests({ today }: Facts): Basis {
  return together(
    { ...noBasis, texts: ["请督促有关单位对上述反映依法办理，核查上述号码"] },
    {
      texts: [
        `请自收到之日起15日内书面告知接收、转送情况（${placesInPrint([petitionForwarded, petitionTold])}）；按信访程序办理的，请自受理之日起60日内办结（${placeInPrint(petitionDone)}），并书面告知结果`,
        "不予受理的，请说明理由和应当向哪里反映",
      ],
      citations: cited([petitionForwarded, petitionTold, petitionDone], today).citations,
    },
  );
}

/** 辽宁省通信管理局: the one authority that was asked, else 有关单位. Who answers to nobody here is not to be urged. */
function officesIn(steps: FiledStep[]): string {
  const asked = steps.filter(({ office }) => !["operator", "company", "same", "court"].includes(office));
  const names = new Set(asked.map(({ filed }) => filed.to).filter((to) => to !== ""));
  const [only, ...others] = names;
  return only && others.length === 0 ? only : "有关单位";
}

export function petitionBody(facts: Facts) {
  const ledger = openLedger();
  const to = facts.answers.addressee;
  const all = allSteps(facts);
  const title = `关于请求督促${officesIn(all)}依法核查${nuisanceName(facts.calls)}的信访材料`;
  const steps = storyOfSteps(all, { to, you: "贵单位", calls: facts.calls, withSilence: true }, ledger);
  const sections = [
    { title: "信访人", blocks: [paragraphOf(personInWords(facts.complainant, true))] },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵单位") },
    { title: "事实经过", blocks: course(facts, ledger) },
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
  const blocks = sheet({ title, to, role: "信访人", facts, sections, wantsFigures: false });
  return { title, blocks, claims: ledger.claims };
}
