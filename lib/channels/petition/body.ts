import type { Facts } from "../facts";
import { nuisanceName } from "../parts/about";
import { course } from "../parts/course";
import { followedOf } from "../parts/followed";
import { countAfterBlocks } from "../parts/followed-runs";
import { openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { personInWords } from "../parts/person";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";

const requests = [
  "请督促有关单位对上述反映依法办理，核查上述号码",
  "请将受理情况和办理结果书面告知我；不予受理的，请说明理由和应当向哪里反映",
];

/** Names no article: the rules on 信访 are not held word for word. */
export function petitionBody(facts: Facts) {
  const ledger = openLedger();
  const to = facts.answers.addressee;
  const title = `关于${nuisanceName(facts.calls)}侵扰问题的信访材料`;
  const all = allSteps(facts);
  const steps = storyOfSteps(all, { to, you: "贵单位" }, ledger);
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
    { title: "请求事项", blocks: requestsOf(requests) },
  ];
  const blocks = sheet({ title, to, role: "信访人", facts, sections, wantsFigures: false });
  return { title, blocks, claims: ledger.claims };
}
