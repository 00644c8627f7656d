import { daysBetween } from "@/lib/deadlines/beijing";
import type { Deadline } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { cite } from "@/lib/law/cite";
import { placeInPrint } from "@/lib/law/print";
import { dateInWords } from "@/lib/letters/wording";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import { spanInWords } from "../operator-answer";
import { type Basis, noBasis } from "../parts/basis";
import { followedOf, isAnswered } from "../parts/followed";

/** The date that passed last; undefined when none did, or none is known. */
export function overdue({ due, today }: Facts): Deadline | undefined {
  const passed = due.filter(({ on }) => on < today).sort((a, b) => (a.on < b.on ? -1 : 1));
  return passed.at(-1);
}

/** Nothing to urge: they answered, or they are still in time. */
export function tooEarly(facts: Facts): Reason[] {
  const { follows, due, today } = facts;
  if (!follows) return [];
  const href = `/complaints/${follows.complaintId}`;
  if (isAnswered(follows))
    return [
      {
        code: "answered-already",
        text: "已经答复了，不用催。",
        next: { text: "不满意，就走下一步", href },
      },
    ];
  const [first] = due.map(({ on }) => on).sort();
  if (!first || overdue(facts)) return [];
  const last = monthDay(first, today);
  return [
    {
      code: "still-in-time",
      text: `${last}前答复都算按时，还催不着。`,
      next: { text: "到期没有回音，再来写", href },
    },
  ];
}

/** Only an article whose words are held is named. */
export function overdueBasis(facts: Facts): Basis {
  const law = overdue(facts)?.law;
  return law ? { texts: [], citations: [cite(law, facts.today)] } : noBasis;
}

/** 按《…》第三十九条第一款，…应在30日内答复。自2026年8月20日提交的第二天起算，2026年9月19日届满，至今已过20日。 */
export function overdueInWords(facts: Facts): string {
  const { filed } = followedOf(facts);
  const date = overdue(facts);
  if (!date) return `至今已过${daysBetween(filed.on, facts.today)}日，仍未收到处理结果的答复。`;
  const lead = date.law ? `按${placeInPrint(date.law)}` : "据我了解";
  const last = `${dateInWords(date.on)}${date.certain ? "" : "左右"}`;
  const past = daysBetween(date.on, facts.today);
  return `${lead}，期限为${spanInWords(date.span)}。自提交的第二天起算，到${last}届满，至今已过${past}日，仍未收到处理结果的答复。`;
}
