import { listInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { aboutInWords } from "../parts/about";
import { isDunning } from "../parts/debt";
import { isPartlyDunning } from "../parts/dunned";
import { countingOf } from "../parts/group";
import { subjectsIn } from "../parts/subject";
import type { Sector } from "./directory";

/** What a body is asked to check. which: 上述来电（自称“新东方”的除外）. doing: 电话营销, 催收, as it was logged. isPartlyDunning: some of it dunns, beside what sells. */
export type Came = { which: string; done: string; doing: string; isPartlyDunning: boolean };

/** The calls that are of its trade: it is asked of no others. */
export function tradeCalls({ codes }: Pick<Sector, "codes">, calls: LoggedCall[]): LoggedCall[] {
  const subject = subjectsIn(calls);
  const isOfTrade = (call: LoggedCall) => codes.some((code) => code === subject(call));
  return calls.filter(isOfTrade);
}

/** except: （自称“新东方”的除外）, behind what it is taken from. */
export function cameTo(theirs: LoggedCall[], calls: LoggedCall[], except: string): Came {
  const some = theirs.length === 0 ? calls : theirs;
  const { noun, done } = countingOf(some);
  const about = some.length === calls.length ? "" : aboutEach(some);
  return {
    which: `上述${about === "" ? "" : `${about}的`}${noun}${except}`,
    done,
    doing: doingOf(some, noun),
    isPartlyDunning: isPartlyDunning(calls),
  };
}

/** 推销保险和推销贷款理财 */
function aboutEach(calls: LoggedCall[]): string {
  const subject = subjectsIn(calls);
  const all = [...new Set(calls.map(subject))];
  const about = all.map((one) => aboutInWords(calls.filter((call) => subject(call) === one)));
  return listInWords(about.filter((words) => words !== ""));
}

/** 电话营销, 短信营销, 电话营销或者催收: each only where it was logged. */
function doingOf(calls: LoggedCall[], noun: string): string {
  const selling = noun === "短信" ? "短信营销" : noun === "来电" ? "电话营销" : "电话、短信营销";
  const dunning = calls.filter(isDunning);
  if (dunning.length === 0) return selling;
  return calls.some((call) => call.category !== null && !isDunning(call)) ? `${selling}和催收` : "催收";
}
