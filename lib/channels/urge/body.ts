import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, threadOf } from "../filed-step";
import { numberOf } from "../given-number";
import { followedOf, originalOf, rootOf, titleAbout, youOf } from "../parts/followed";
import { didInWords } from "../parts/followed-runs";
import { cameInShort } from "../parts/in-short";
import { openLedger } from "../parts/ledger";
import { aloud } from "../parts/manner";
import { numberBlocks } from "../parts/numbers";
import { overdue, overdueAloud, overdueInWords } from "../parts/overdue";
import { personInWords } from "../parts/person";
import { respondentInShort, respondentOfAppeal } from "../parts/respondent";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { afterBlocks, factsFor, sinceInShort } from "../parts/since-followed";
import { storyOfSteps } from "../parts/story-of-steps";
import { acceptedInShort } from "./accepted";

/** Few of the terms that are urged may be extended, and none is offered to be. */
const requests = [
  "请尽快办理并书面答复",
  "如已作出处理或者答复，请告知日期、方式和内容",
  "暂时不能办结的，请书面告知理由和预计答复的日期",
];

export function urgeBody(facts: Facts) {
  const ledger = openLedger();
  const step = followedOf(facts);
  const root = rootOf(facts) ?? step;
  const you = youOf(root.office);
  const title = titleAbout(root, "催办函", "尽快办理");
  const told = storyOfSteps(
    threadOf(root, facts.filed),
    { to: step.filed.to, you, calls: facts.calls },
    ledger,
  );
  const sections = [
    { title: "提交人", blocks: [paragraphOf(personInWords(facts.complainant, root.office !== "operator"))] },
    { title: originalOf(root), blocks: [...told, paragraphOf(openInWords(facts, step, root))] },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, you) },
    {
      title: "提交以后",
      blocks: [...afterBlocks(facts, step, ledger), ...linesOf(facts.answers.followWords)],
    },
    { title: "请求", blocks: requestsOf(requests) },
  ];
  const to = step.filed.to;
  const blocks = sheet({ title, to, role: "提交人", facts, sections, wantsFigures: false });
  return { title, blocks, claims: ledger.claims };
}

/** 被申诉人为…。 …已于2026年11月9日届满，至今未收到处理结果的答复。 */
function openInWords(facts: Facts, step: FiledStep, root: FiledStep): string {
  const respondent = respondentOfAppeal(facts, root);
  const against = respondent && `被申诉人为${respondent}。`;
  return `${against}${overdueInWords(facts, step)}${mayAppeal(facts, root)}`;
}

/** 期限已满，我可以依法提出申诉。 of an operator that let the term of a rule go by. */
function mayAppeal(facts: Facts, root: FiledStep): string {
  return root.office === "operator" && overdue(facts)?.law ? "期限已满，我可以依法提出申诉。" : "";
}

/** Prudence: as much as a box or a minute on the phone takes. */
const limit = 280;

/** What to write into a box, or to say on the phone. */
export function shortUrge(facts: Facts): LetterText {
  const step = followedOf(facts);
  const given = numberOf(step);
  const number = given ? `，${given.name}${given.value}` : "";
  const { name } = facts.complainant;
  const sentences = [
    { text: `你好，我叫${name || "……"}。`, rank: 0 },
    {
      text: `${dateInWords(step.filed.on)}，我向${youOf(step.office)}${didInWords(step, facts.calls)}${number}${respondentInShort(facts, rootOf(facts) ?? step)}。`,
      rank: 0,
    },
    { text: acceptedInShort(facts, step), rank: 1.25 },
    { text: overdueAloud(facts, step), rank: 0 },
    { text: mayAppeal(facts, rootOf(facts) ?? step), rank: 1.35 },
    ...cameInShort(factsFor(facts, step), aloud),
    {
      text: sinceInShort(facts, step),
      rank: 1,
    },
    {
      text: "请尽快办理并书面答复；已经答复的，请告知日期和内容；暂不能办结的，请告知理由和答复日期。",
      rank: 0,
    },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "催的话，电话里念或者贴进网页", text, limit };
}
