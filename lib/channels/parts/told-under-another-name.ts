import { dayInBeijing } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import type { RankedSentence } from "@/lib/letters/length";
import type { Facts, LoggedCall } from "../facts";
import { saidNoTo } from "./consent";
import { patternOf } from "./counted";
import { heardByCaller } from "./refused";
import { selfNamesInWords } from "./self-named";
import { ownFacts } from "./whose";

/** 同一号码此前有自称“新东方”的来电，11月9日我已明确表示不要再打。 Where the company itself was told nothing, and its number was. */
export function toldUnderAnotherName(facts: Facts): RankedSentence {
  const call = toldBefore(facts);
  if (!call) return { text: "", rank: 1 };
  const day = monthDay(dayInBeijing(call.at), facts.today);
  const [noun, doing] = call.kind === "sms" ? ["短信", "发"] : ["来电", "打"];
  const text = `同一号码此前有${selfNamesInWords([call])}的${noun}，${day}我已明确表示不要再${doing}。`;
  return { text, rank: 0.2 };
}

/** The latest call of another name in which a number of the company's heard a no, and after which it came again. */
function toldBefore(facts: Facts): LoggedCall | undefined {
  const own = ownFacts(facts).calls;
  if (own.length === facts.calls.length || saidNoTo(own)) return undefined;
  const refused = new Set(
    patternOf(facts.calls)
      .refusals.said.filter(heardByCaller)
      .map(({ callId }) => callId),
  );
  const kept = new Set(own);
  const last = new Map<string, number>();
  for (const { number, at } of own) last.set(number, Math.max(last.get(number) ?? 0, Date.parse(at)));
  const cameAgain = ({ number, at }: LoggedCall) => number !== "" && (last.get(number) ?? 0) > Date.parse(at);
  return facts.calls.findLast((call) => !kept.has(call) && refused.has(call.id) && cameAgain(call));
}
