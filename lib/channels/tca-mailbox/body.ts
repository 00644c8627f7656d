import { appealAnswered } from "@/lib/law/appeal-refs";
import type { Block, LetterText } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { type FiledStep, threadOf } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { type Basis, basisBlocks, noBasis, quoted, together } from "../parts/basis";
import { course } from "../parts/course";
import { datedPiece, followedOf, pieceInWords, rootOf } from "../parts/followed";
import { graveBlocks } from "../parts/grave";
import { areHidden, countingOf } from "../parts/group";
import { openLedger } from "../parts/ledger";
import { numberChecks, requestsByTopic } from "../parts/number-checks";
import { numberBlocks, whoseInTitle } from "../parts/numbers";
import { silenceBasis, silenceBlocks } from "../parts/overdue";
import { personInWords } from "../parts/person";
import { placeReason, saysElsewhere } from "../parts/place-reason";
import { reportedFacts } from "../parts/reported";
import { respondentOfAppeal } from "../parts/respondent";
import { resultToTell } from "../parts/result-to-tell";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { countAfterAnswerBlocks } from "../parts/since-followed";
import { storyOfSteps } from "../parts/story-of-steps";
import { isAppeal } from "../review/appeal";
import { acceptanceShown, answerShown, pieceAttached } from "../review/attached";
import { lineChecks } from "../tca-report/line-checks";
import { remedies } from "../tca-report/remedies";
import { supervision } from "../tca-report/supervision";
import { lateAnswer } from "./late-answer";
import { isAwaited, isToDoAgain, isTurnedAway, reasonsAsked } from "./reasons-asked";

const checksOf = (facts: Facts) => [...numberChecks(facts.calls), ...lineChecks(facts)];

/** The grounds of the report before it, number by number, and what an authority that stays silent owes. */
export function mailboxBasis(facts: Facts): Basis {
  const checks = checksOf(facts).map(({ basis }) => basis);
  const { citations } = lateAnswer(facts, rootOf(facts) ?? followedOf(facts));
  return together(...checks, supervision(facts), silenceBasis(facts), goOnBasis(facts), {
    texts: [],
    citations,
  });
}

/** That an appeal is dealt with, and answered in its term: of one that was turned away. */
function goOnBasis(facts: Facts): Basis {
  const root = rootOf(facts);
  return root && isTurnedAway(facts, root) ? quoted(appealAnswered, facts.today) : noBasis;
}

export function mailboxRequests(facts: Facts): Basis {
  const root = rootOf(facts) ?? followedOf(facts);
  const toDo = [
    askedOfPiece(facts, root),
    ...requestsByTopic(checksOf(facts)).map((request) => `请${request}`),
    ...remedies(facts.calls, isToldOwn(facts, root)),
  ];
  const secret = facts.answers.keepSecret ? ["除核查、处理所必需外，请勿向被反映方透露我的身份"] : [];
  return together(
    { ...noBasis, texts: toDo },
    resultToTell("请告知信件编号和办理期限，将核查情况和处理结果书面答复我", facts),
    { ...noBasis, texts: [reasonsAsked(facts, root), ...secret] },
  );
}

/** 请尽快办结我…; of what was answered, to do it again. */
function askedOfPiece(facts: Facts, root: FiledStep): string {
  const piece = datedPiece(root);
  if (isTurnedAway(facts, root))
    return `请撤回不予办理的告知，继续处理我${piece}并答复；本信不影响我依法申请行政复议`;
  if (isAwaited(facts, root)) return `请尽快办结我${piece}，并告知目前的办理情况`;
  return isToDoAgain(facts, root) ? `请对我${piece}重新核查、处理` : `请核查我${piece}的办理情况`;
}

/** 关于请求核查170 9000 0000等号码来电并书面答复的信; of an appeal, 关于请求继续处理电信用户申诉书（申诉编号…）并核查有关号码的信. */
function titleOf({ calls, filed }: Pick<Facts, "calls" | "filed">, root: FiledStep): string {
  if (isAppeal(root)) {
    const [asked, joint] = isTurnedAway({ filed }, root) ? ["继续处理", "并核查"] : ["核查", "和"];
    const about = areHidden(calls) ? `有关${countingOf(calls).noun}` : "有关号码";
    return `关于请求${asked}${pieceInWords(root)}${joint}${about}的信`;
  }
  return `关于请求核查${whoseInTitle(calls)}${countingOf(calls).noun}并书面答复的信`;
}

/** What the answer says of a place, held against what is known of it; "" where it says nothing of one. */
export function answerReason(facts: Facts, root: FiledStep): string {
  const words = answerTo(root, facts.filed)?.words ?? "";
  return placeReason(reportedFacts(facts), root, words, {
    answer: "该答复",
    you: "贵局",
    asked: "请由贵局核查、答复",
  });
}

/** Whether they said that it was another province's, and the letter answers that it is their own. */
export function isToldOwn(facts: Facts, root: FiledStep): boolean {
  return saysElsewhere(answerTo(root, facts.filed)?.words ?? "") && answerReason(facts, root) !== "";
}

/** 被申诉人为…；上述号码由谁使用、是否合规，我一并向贵局举报。 An appeal is against an operator, and the letter asks about numbers too. */
function alsoReported(facts: Facts, root: FiledStep): Block[] {
  if (!isAppeal(root)) return [];
  const respondent = respondentOfAppeal(facts, root);
  const against = respondent && `被申诉人为${respondent}；`;
  const whose = areHidden(facts.calls)
    ? `上述${countingOf(facts.calls).noun}从何而来`
    : "上述号码由谁使用、是否合规";
  return [paragraphOf(`${against}${whose}，我一并向贵局举报。`)];
}

export function mailboxBody(facts: Facts, to: string) {
  const ledger = openLedger();
  const root = rootOf(facts) ?? followedOf(facts);
  const title = titleOf(facts, root);
  const whole = threadOf(root, facts.filed);
  const whom = root.filed.to === "" ? "" : to;
  const before = [
    ...storyOfSteps(whole, { to: whom, you: "贵局", calls: facts.calls }, ledger),
    ...silenceBlocks(facts, root),
    ...countAfterAnswerBlocks(facts, root, ledger),
    ...[answerReason(facts, root), ...lateAnswer(facts, root).texts]
      .filter((text) => text !== "")
      .map(paragraphOf),
    ...linesOf(facts.answers.followWords),
    ...alsoReported(facts, root),
  ];
  const sections = [
    { title: "反映人", blocks: [paragraphOf(personInWords(facts.complainant, true))] },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, "贵局") },
    { title: "事实经过", blocks: [...course(facts, ledger), ...graveBlocks(facts, ledger)] },
    { title: "此前的办理情况", blocks: before },
    { title: "请求事项", blocks: requestsOf(mailboxRequests(facts).texts) },
    { title: "依据", blocks: basisBlocks(mailboxBasis(facts)) },
  ];
  const first = [
    ...pieceAttached(root),
    ...(answerTo(root, facts.filed) ? acceptanceShown(facts, root, "贵局") : []),
    ...answerShown(facts, root, "贵局"),
  ];
  const blocks = sheet({ title, to, role: "反映人", facts, sections, wantsFigures: true, first });
  return { title, blocks, claims: ledger.claims };
}

/** A mailbox has a field for it; one official form takes 10 to 25 characters. */
export function mailboxTitle(facts: Facts): LetterText {
  const { calls } = facts;
  const root = rootOf(facts);
  const isTurned = root && isTurnedAway(facts, root);
  const joint = isTurned ? "并核查" : "和";
  const appeal = root && isAppeal(root) ? `电信用户申诉${joint}` : "";
  const what = `${countingOf(calls).nuisance}${areHidden(calls) ? "" : "号码"}`;
  return {
    id: "title",
    name: "标题",
    text: isTurned ? `请继续处理${appeal}${what}` : `请核查${appeal}${what}并书面答复`,
    limit: 25,
  };
}
