import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { rightToCopy } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { phoneInPrint } from "../parts/person";
import { paragraphOf } from "../parts/sheet";

/** A wish of the user: the law says 及时 and gives no number of days. */
const wished = { count: 15, unit: "日" } as const;

export function answerBlocks({ complainant }: Facts): Block[] {
  const text = `请及时办理并书面答复。法律没有写明天数，我希望在贵方收到本函之日起${wished.count}日内得到答复，可以发短信至${phoneInPrint(complainant)}。`;
  return [paragraphOf(text)];
}

export function answerDeadlines(filedOn: string): Deadline[] {
  const rule = {
    id: "request-answered",
    name: "信里提的15日到了",
    span: wished,
    status: "惯例",
    basis: `${placeInPrint(rightToCopy)}只说“及时”，没有写天数；15日是你在信里自己提的，从寄出那天算`,
  } as const;
  return [due(rule, filedOn)];
}
