import { mayBeSame } from "@/lib/calls/distinct-name";
import { nameOf } from "@/lib/calls/names";
import type { Facts, LoggedCall } from "../facts";
import { callsByNumber } from "./counted";
import { oneLine } from "./course-caller";
import { countingOf } from "./group";
import { selfNamesInWords } from "./self-named";
import { ownFacts } from "./whose";

/** The calls in which the merchant's own name was given. */
export function naming({ answers, calls }: Facts): LoggedCall[] {
  const merchant = oneLine(answers.merchantName);
  return calls.filter((call) => mayBeSame(nameOf(call), merchant));
}

/** 来电中有自称“安心装饰”的，据此: why the user takes it for this company; 据我了解 where the log does not show it. */
export function groundFor(facts: Facts): string {
  const named = naming(facts);
  return named.length === 0
    ? "据我了解"
    : `${countingOf(facts.calls).noun}中有${selfNamesInWords(named)}的，据此`;
}

/** 有的自称“安心装饰”: the same as one says it. */
export function groundAloud(facts: Facts): string {
  const named = naming(facts);
  return named.length === 0 ? "我了解到" : `有的${selfNamesInWords(named)}`;
}

/** 没有自称、署名的号码，是否也由其拨打，请一并查明。 Of numbers that never gave a name beside one that did; "" where there are none. */
export function unnamedInWords(facts: Facts): string {
  const own = ownFacts(facts);
  if (naming(own).length === 0) return "";
  const numbers = [...callsByNumber(own.calls).values()];
  const isSilent = (calls: LoggedCall[]) => calls.every((call) => nameOf(call) === "");
  return numbers.some(isSilent)
    ? `没有自称、署名的号码，是否也由其${countingOf(own.calls).done}，请一并查明。`
    : "";
}
