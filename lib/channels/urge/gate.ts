import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import { isAnswered, nothingFollowed, solvedReason } from "../parts/followed";
import { awaitedOf, overdue } from "../parts/overdue";

/** Why there is nothing to urge. */
export function urgeClosed(facts: Facts): Reason[] {
  const settled = [...nothingFollowed(facts), ...solvedReason(facts)];
  return settled.length > 0 ? settled : tooEarly(facts);
}

/** They answered, or they are still in time. */
function tooEarly(facts: Facts): Reason[] {
  const href = `/complaints/${facts.follows?.complaintId}`;
  if (isAnswered(facts)) {
    const next = { text: "不满意，就走下一步", href };
    return [{ code: "answered-already", text: "已经答复了，不用催。", next }];
  }
  const [first] = awaitedOf(facts);
  if (!first || overdue(facts)) return [];
  const day = monthDay(lastDay(first), facts.today);
  const isWish = first.status === "本人希望";
  const text = isWish ? `信里希望的日子到${day}，还没过。` : `到${day}为止，答复都算按时，还催不着。`;
  return [{ code: "still-in-time", text, next: { text: "到期没有答复，再来写", href } }];
}
