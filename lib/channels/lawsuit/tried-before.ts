import { isDeclined, type Outcome } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import type { Block, Run } from "@/lib/letters/letter";
import { dateAfter, dateInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { type FiledStep, repliesTo, type Told } from "../filed-step";
import { isSpoken, rootOf } from "../parts/followed";
import { didInWords } from "../parts/followed-runs";
import { type Ledger, run } from "../parts/ledger";
import { oneLine } from "../parts/one-line";
import { pieceAttached } from "../review/attached";
import { requestsMade } from "./requested";

/** 起诉前，原告曾于2026年9月20日向中国移动提交投诉函（工单号…）；… as the record has it. What the company was asked is told apart. */
export function triedBefore(facts: Facts, ledger: Ledger): Block[] {
  const steps = stepsBefore(facts);
  if (steps.length === 0) return [];
  const runs = steps.flatMap((step, at) => [
    run(at === 0 ? "起诉前，原告曾于" : "；"),
    ...stepRuns(step, at, facts.calls, ledger),
  ]);
  return [{ kind: "paragraph", runs: [...runs, run("。")] }];
}

/** What was handed in to others before the suit. */
function stepsBefore(facts: Facts): FiledStep[] {
  const asked = requestsMade(facts);
  return facts.filed.filter((step) => !asked.includes(step) && !isTurnedAway(step, facts));
}

/** 投诉函（工单号…）复印件（1份，另附）: what shows that it was; its user lays it beside the suit. */
export function piecesBefore(facts: Facts): string[] {
  return stepsBefore(facts)
    .flatMap(pieceAttached)
    .map((piece) => piece.replace(/（1份）$/, "（1份，另附）"));
}

/** That an authority did not take it proves nothing against the defendant, and no suit depends on it: it is not volunteered. */
function isTurnedAway(step: FiledStep, { filed }: Facts): boolean {
  const root = rootOf({ follows: step, filed }) ?? step;
  const last = repliesTo(root, filed).at(-1)?.outcome;
  return last !== undefined && (isDeclined(last) || last === "no-such-number");
}

/** What was found or done, or is being looked into. */
const telling: Outcome[] = ["accepted", "forwarded", "blacklisted", "company-told", "satisfied"];

function stepRuns(step: FiledStep, at: number, calls: LoggedCall[], ledger: Ledger): Run[] {
  const { filed, replies, ...door } = step;
  const claim = {
    id: `filed-${at}`,
    text: `${door.channelName}${dateInWords(filed.on)}`,
    source: sourceOf("提交", filed.isTold, "你记的"),
    callIds: [],
  };
  const by = isSpoken(step) ? "通过电话" : "";
  const whom = filed.to === "" ? "" : `向${filed.to}`;
  const receipt = filed.receipt === "" ? "" : `（${door.receiptName}${filed.receipt}）`;
  const reply = replies.findLast(({ words, outcome }) => words !== "" && telling.includes(outcome));
  const answer = reply ? answerInWords(reply) : "";
  const last = replies.at(-1);
  const silent = last?.outcome === "no-answer" ? silentRuns(last, at, step, ledger) : [];
  return [
    ledger.fact(dateInWords(filed.on), claim),
    run(`${by}${whom}${didInWords(step, calls)}${receipt}${toldMark(filed.isTold)}${answer}`),
    ...silent,
  ];
}

/** ，答复，内容是：已联系整改; that it was taken up is no answer. */
function answerInWords({ outcome, words, isTold }: Told<Replied>): string {
  if (outcome === "accepted") return `，已受理${toldMark(isTold)}`;
  return `，答复${toldMark(isTold)}，内容是：${oneLine(words).replace(/。$/, "")}`;
}

/** ，至2026年9月30日仍未答复 */
function silentRuns(last: Told<Replied>, at: number, { filed }: FiledStep, ledger: Ledger): Run[] {
  const source = sourceOf("答复", last.isTold);
  const claim = { id: `silent-${at}`, text: "仍未答复的日期", source, callIds: [] };
  return [
    run("，至"),
    ledger.fact(dateAfter(last.on, filed.on), claim),
    run(`${toldMark(last.isTold)}仍未答复`),
  ];
}
