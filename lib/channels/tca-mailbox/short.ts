import { isDeclined } from "@/lib/filings/outcome";
import { toldMark } from "@/lib/letters/from-case-data";
import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateAfter, dateInWords, stopped } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { numberOf } from "../given-number";
import { afterAnswerRuns } from "../parts/after-answer";
import { cameInWords } from "../parts/amount";
import { followedOf, isAnswered, isSpoken, rootOf } from "../parts/followed";
import { didInWords, outcomeTold } from "../parts/followed-runs";
import { toldInShort } from "../parts/in-short";
import { openLedger } from "../parts/ledger";
import { calledInShort } from "../parts/names-in-short";
import { oneLine } from "../parts/one-line";
import { contentOf } from "../parts/reply-words";
import { respondentInShort } from "../parts/respondent";
import { goneOnAfter, othersInShort } from "../parts/since-followed";
import { isFilingTold } from "../parts/told";
import { isAppeal } from "../review/appeal";
import { ownerInShort, remediesInShort } from "../tca-report/remedies";
import { answerReason, isToldOwn } from "./body";
import { checksInShort, handedOnInShort, robots } from "./checks-in-short";
import { lateAnswer } from "./late-answer";
import { isAwaited, isToDoAgain, isTurnedAway, reasonsAsked } from "./reasons-asked";

/** Prudence: the mailboxes' own limit was never read; one city's has 600. */
const limit = 500;

/** The letter as it fits the box of the mailbox. */
export function shortMailbox(facts: Facts): LetterText {
  const step = rootOf(facts) ?? followedOf(facts);
  const given = numberOf(step);
  const number = given ? `，${given.name}${clip(given.value, 40)}` : "";
  const after = goneOnAfter(facts, step);
  const afterAnswer = afterAnswerRuns(facts, step, after, openLedger())
    .map(({ text }) => text)
    .join("");
  const answered = answeredInShort(facts, step);
  const sentences = [
    {
      text: `${dateInWords(step.filed.on)}，我向贵局${didInWords(step, facts.calls)}${number}${respondentInShort(facts, step)}${toldMark(isFilingTold(step))}。`,
      rank: 0,
    },
    { text: answered, rank: 1 },
    ...toldInShort(facts),
    { ...calledInShort(facts), rank: 2.15 },
    { text: robotInShort(facts.calls), rank: 2.2 },
    { text: after.length === 0 ? "" : `提交之后，仍${cameInWords(after)}${afterAnswer}。`, rank: 1 },
    { text: othersInShort(facts, step), rank: 1 },
    { text: reasonInShort(facts, step), rank: 0.5 },
    {
      text: lateAnswer(facts, step, answered.includes("，贵局"))
        .texts.join("")
        .replace(/（原为[^（）]*）/, ""),
      rank: 0.5,
    },
    { text: stopped(clip(oneLine(facts.answers.followWords), 120)), rank: 2 },
    wanted(facts, step),
    { text: "请告知信件编号和办理期限。", rank: 2.1 },
    { text: facts.answers.keepSecret ? "除核查、处理所必需外，请勿向被反映方透露我的身份。" : "", rank: 0 },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "网上信箱的正文", text, limit };
}

/** 请核查…；核查属实的，…，并将号码所属的电信企业告知我，书面答复；…。 Whose line it is only where there is room. */
function wanted(facts: Facts, step: FiledStep): RankedSentence {
  const { calls } = facts;
  const asked = (owner: string) =>
    `${askedInShort(facts, step)}${checksInShort(calls)}；${remediesInShort(calls)}，并${owner}书面答复；${handedOnInShort(calls, isToldOwn(facts, step))}${reasonsAsked(facts, step, true)}。`;
  return { text: asked(ownerInShort(calls)), rank: 2.3, shorter: { text: asked(""), rank: 0 } };
}

/** What their answer says of a place, held against what is known of it; what is asked of it stands among the requests. */
function reasonInShort(facts: Facts, step: FiledStep): string {
  return answerReason(facts, step)
    .replace(/(?<=\d) (?=\d)/g, "")
    .replace(/，请由贵局核查、答复(?=。)/, "");
}

/** 自动语音来电共2次。 The request asks by whose system they came. */
function robotInShort(calls: LoggedCall[]): string {
  const rung = calls.filter(({ kind }) => kind === "call");
  const { length } = robots(calls);
  if (length === 0) return "";
  return length === rung.length ? "来电均为自动语音。" : `自动语音来电共${length}次。`;
}

/** 贵局答复，内容是：…。 or, where nothing was, that it is still awaited. */
function answeredInShort(facts: Facts, step: FiledStep): string {
  const last = repliesTo(step, facts.filed).findLast(({ outcome }) => outcome !== "no-answer");
  const words = oneLine(last?.words ?? "").replace(/。$/, "");
  if (last && words === "" && isDeclined(last.outcome))
    return `${dateAfter(last.on, step.filed.on)}${toldMark(last.isTold)}，贵局${outcomeTold[last.outcome]}。`;
  if (words !== "") return `贵局答复${toldMark(last?.isTold)}${contentOf(clip(words, 80))}`;
  return isAnswered(facts) ? "" : "至今没有收到处理结果的答复。";
}

/** 请尽快办结该举报并告知办理情况; of an appeal that was turned away after all, to go on with it; of what was answered, to do it again. Then: check what. */
function askedInShort(facts: Facts, step: FiledStep): string {
  const also = "；一并举报上述号码，请核查";
  if (isTurnedAway(facts, step)) return `请撤回不予办理的告知，继续处理该申诉并答复${also}`;
  const piece = isSpoken(step) ? "反映" : shortName(step);
  if (isToDoAgain(facts, step)) return `请对该${piece}重新核查、处理，并核查`;
  if (isAwaited(facts, step))
    return `请尽快办结该${piece}并告知办理情况${isAppeal(step) ? also : "，并核查"}`;
  return `请核查该${piece}的办理情况${isAppeal(step) ? also : "，以及"}`;
}

/** 举报, 申诉 */
function shortName({ letterName }: FiledStep): string {
  return letterName.replace(/[信书]$/, "").replace("电信用户", "");
}
