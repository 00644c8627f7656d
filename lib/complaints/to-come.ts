import { isToCome } from "@/lib/calls/time-field";
import type { Facts } from "@/lib/channels/facts";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { dateInWords } from "@/lib/letters/wording";
import type { Reason } from "@/lib/result";

/** Why a letter about these calls is not issued: the first that has not happened yet, and the way to it; null when all have. */
export function callToCome({ calls }: Pick<Facts, "calls">, now: Date): Reason | null {
  const ahead = calls.find(({ at }) => isToCome(at, now));
  if (!ahead) return null;
  const when = `${dateInWords(dayInBeijing(ahead.at))}${timeInBeijing(ahead.at)}`;
  const what = ahead.kind === "sms" ? "短信" : "来电";
  return {
    code: "call-to-come",
    text: `有一次${what}记在${when}，时间还没到，信里不能写。改好时间，或者不选它。`,
    next: { text: `改这次${what}的时间`, href: `/calls/${ahead.id}` },
  };
}
