import { listInWords } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import type { FiledStep } from "../filed-step";
import { followedOf, rootOf } from "./followed";
import { profileOf } from "./numbers";

/** Of these, the calls by the numbers that it was about; all of them where that is not known. One that showed no number may be any. */
export function reportedOf(calls: LoggedCall[], { numbers }: FiledStep): LoggedCall[] {
  const isReported = ({ number }: LoggedCall) => numbers.includes(number) || !/\d/.test(number);
  return calls.some(({ number }) => numbers.includes(number)) ? calls.filter(isReported) : calls;
}

/** What an office did, or did not do, is held against it by the numbers alone that it was told of. */
export function reportedFacts(facts: Facts): Facts {
  if (!facts.follows) return facts;
  const calls = reportedOf(facts.calls, rootOf(facts) ?? followedOf(facts));
  return calls.length === facts.calls.length ? facts : { ...facts, calls };
}

/** 138 1234 0000没有交给他们，没有写进去: told before the letter. */
export function unreportedNeed(facts: Facts): Need[] {
  const reported = new Set(reportedFacts(facts).calls);
  const others = facts.calls.filter((call) => !reported.has(call));
  if (others.length === 0) return [];
  const numbers = [...new Set(others.map(({ number }) => number))];
  const names = listInWords(numbers.slice(0, 3).map((number) => profileOf(others, number).display));
  const text = `${names}${numbers.length > 3 ? "等" : ""}没有交给他们办过，没有写进去`;
  return [
    { code: "unreported", text, required: false, next: { text: "要他们也办，先补充材料，或者另外举报" } },
  ];
}
