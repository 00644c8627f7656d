import type { Clock } from "@/lib/channels/channel";
import type { Deadline } from "@/lib/deadlines/deadline";

const basis = "照原来的期限再等一次，从这次提交的那天数起；没有明文";

/** The dates of what is followed, begun anew on the day the follow-up was handed in, as that follow-up has them. */
export function anew(dates: Deadline[], clock: Clock): Deadline[] {
  if (clock === "own") return [];
  return clock === "anew" ? dates : dates.map(byCustom);
}

/** No article stands behind it any more. */
function byCustom({ law: _, ...date }: Deadline): Deadline {
  return { ...date, status: "惯例", basis };
}
