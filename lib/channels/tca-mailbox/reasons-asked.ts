import type { Day } from "@/lib/deadlines/deadline";
import { isDeclined } from "@/lib/filings/outcome";
import { dateAfter, dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { outcomeTold } from "../parts/followed-runs";
import { oneLine } from "../parts/one-line";
import { isAppeal } from "../review/appeal";

/** An appeal that was taken up, and then turned away: what is asked is that it goes on. */
export function isTurnedAway({ filed }: Pick<Facts, "filed">, root: FiledStep): boolean {
  const answer = answerTo(root, filed);
  if (!isAppeal(root) || answer?.outcome !== "refused") return false;
  return repliesTo(root, filed).some(({ outcome, on }) => outcome === "accepted" && on < answer.on);
}

/** A report that was answered for good: that answer is known, and what is asked is another. */
export function isToDoAgain({ filed }: Pick<Facts, "filed">, root: FiledStep): boolean {
  return !isAppeal(root) && answerTo(root, filed) !== undefined;
}

/** Nothing came of it yet, and it lies with them: not sent back for more, nor passed on. */
export function isAwaited({ filed }: Pick<Facts, "filed">, root: FiledStep): boolean {
  const last = repliesTo(root, filed).at(-1)?.outcome;
  return answerTo(root, filed) === undefined && last !== "incomplete" && last !== "forwarded";
}

function acceptanceBefore({ filed }: Facts, root: FiledStep, on: Day) {
  const accepted = repliesTo(root, filed).find(({ outcome }) => outcome === "accepted");
  return accepted && accepted.on < on ? accepted : undefined;
}

/** ；贵局2026年10月14日已告知受理，前后不一，请一并说明: of a refusal behind an acceptance. */
function turnedAround(facts: Facts, root: FiledStep, on: Day, isShort: boolean): string {
  const accepted = acceptanceBefore(facts, root, on);
  if (!accepted) return "";
  const who = isShort ? dateAfter(accepted.on, on) : `贵局${dateInWords(accepted.on)}`;
  return `；${who}已告知受理，前后不一，请一并说明`;
}

/** 不予办理的，请说明理由和依据; of a refusal that came already, and gave none that was written down, the reasons for that one. isShort: its day has been told. */
export function reasonsAsked(facts: Facts, root: FiledStep, isShort = false): string {
  const answer = answerTo(root, facts.filed);
  if (!answer || !isDeclined(answer.outcome)) return "不予办理的，请说明理由和依据";
  const turned = turnedAround(facts, root, answer.on, isShort);
  if (oneLine(answer.words) !== "") return `仍不予办理的，请说明理由和依据${turned}`;
  const told = outcomeTold[answer.outcome];
  const what = isShort ? told.replace("告知", "") : `贵局${dateInWords(answer.on)}${told}`;
  return `请说明${what}的理由和依据${turned}`;
}
