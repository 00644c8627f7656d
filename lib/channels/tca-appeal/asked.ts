import { dayInBeijing } from "@/lib/deadlines/beijing";
import { askedStep } from "../asked-step";
import type { Facts, LoggedCall } from "../facts";

/** Whether the complaint to the operator was about this number; one that only the answers tell of names none. */
export function wasNamed(facts: Pick<Facts, "filed" | "answers">, { number }: LoggedCall): boolean {
  const named = askedStep(facts)?.numbers ?? [];
  return named.length === 0 || !/^[+\d]/.test(number) || named.includes(number);
}

/** What an appeal is about: the calls of the numbers that the operator was asked about, also those since; all of them where none had come by then. */
export function askedAbout(facts: Facts): LoggedCall[] {
  const { operatorOn } = facts.answers;
  const before = facts.calls.filter((call) => dayInBeijing(call.at) <= operatorOn && wasNamed(facts, call));
  const numbers = new Set(before.map(({ number }) => number));
  return before.length === 0 ? facts.calls : facts.calls.filter(({ number }) => numbers.has(number));
}

/** The others: of these the operator has had no turn. */
export function notAsked(facts: Facts): LoggedCall[] {
  const asked = new Set(askedAbout(facts));
  return facts.calls.filter((call) => !asked.has(call));
}

/** The calls since the operator was asked, among these. */
export function sinceAsked({ answers }: Facts, calls: LoggedCall[]): LoggedCall[] {
  return calls.filter((call) => dayInBeijing(call.at) > answers.operatorOn);
}
