import { saysWho } from "@/lib/calls/distinct-name";
import { companyOf } from "@/lib/calls/name-of-company";
import { isSameName, nameOf, signatureOf } from "@/lib/calls/names";
import type { Facts, LoggedCall } from "../facts";
import { whoIn } from "./course-caller";
import { fraudsIn } from "./grave";
import { isKnownPerson } from "./known-person";
import { oneLine } from "./one-line";
import { selfNamesInWords } from "./self-named";

/** Those that gave a name by which a company can be told. Whoever deceives gives a false one, and a known person none. */
function namingCalls(calls: LoggedCall[]): LoggedCall[] {
  const frauds = new Set(fraudsIn(calls));
  return calls.filter((call) => saysWho(nameOf(call)) && !frauds.has(call) && !isKnownPerson(call));
}

/** The company that they all named, by the fullest of its names and then the most frequent, without who of it called; "" where there are several, or none. */
export function selfNamedCompany({ calls }: Pick<Facts, "calls">): string {
  const times = new Map<string, number>();
  for (const call of namingCalls(calls)) {
    const name = companyOf(oneLine(nameOf(call)));
    if (!saysWho(name)) continue;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const [first = "", ...others] = [...times].sort(byFullness).map(([name]) => name);
  return others.every((name) => isSameName(name, first)) ? first : "";
}

function byFullness([name, times]: [string, number], [other, otherTimes]: [string, number]): number {
  return other.length - name.length || otherTimes - times;
}

/** 来电人自称“安心装饰”, 短信署名【速贷通】; "" where nobody said. */
export function selfNamedInWords({ calls }: Pick<Facts, "calls">): string {
  const naming = namingCalls(calls);
  if (naming.length === 0) return "";
  const who = naming.every((call) => signatureOf(call) !== "") ? "短信" : whoIn(naming);
  return `${who}${selfNamesInWords(naming)}`;
}
