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
  const text = `请在收到本函之日起${wished.count}日内书面答复，可以发短信至${phoneInPrint(complainant)}。`;
  return [paragraphOf(text)];
}

const unsaid = `${placeInPrint(rightToCopy)}只说“及时”，没有写天数`;

/** Counted from the filing until they say that they have it. */
export function answerDeadlines(filedOn: string): Deadline[] {
  const rule = {
    id: "request-answered",
    name: "信里希望的15日到了",
    span: wished,
    status: "本人希望",
    basis: `${unsaid}；信里希望收到之日起15日内答复，哪天收到的还不知道，先从提交那天数起`,
    basisOnceTakenUp: `${unsaid}；信里希望收到之日起15日内答复`,
  } as const;
  return [due(rule, filedOn)];
}
