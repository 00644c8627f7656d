import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import { reasonedRefusal, rightToComplain, rightToCopy, suitAfterRefusal } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import { stopped } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type Basis, together } from "../parts/basis";
import { areMessages } from "../parts/group";
import { phoneInPrint } from "../parts/person";
import { ownFacts } from "../parts/whose";
import { withRight } from "./requests";

/** A wish of the user: the law says 及时 and gives no number of days. */
const wished = { count: 15, unit: "日" } as const;

/** By when, in what form, and what follows where nothing does. */
export function answerBasis(facts: Facts): Basis {
  const reply = `请在收到本函之日起${wished.count}日内书面答复以上各项，可以发短信至${phoneInPrint(facts.complainant)}（核验身份也用这个号码），副本请发至________________（电子邮箱或者地址）；拒绝其中任何一项的，请说明理由`;
  const { texts, citations } = together(
    withRight(reply, [reasonedRefusal], facts.today),
    withRight(whatFollows(facts), [suitAfterRefusal, rightToComplain], facts.today),
  );
  return { texts: texts.map(stopped), citations };
}

/** 逾期不答复、拒绝或者再次来电的，我保留依法投诉、举报和向人民法院起诉的权利 */
export function whatFollows(facts: Facts): string {
  const again = areMessages(ownFacts(facts).calls) ? "再发短信" : "再次来电";
  return `逾期不答复、拒绝或者${again}的，我保留依法投诉、举报和向人民法院起诉的权利`;
}

const unsaid = `${placeInPrint(rightToCopy)}只说“及时”，没有写天数`;

/** Counted from the filing until they say that they have it. */
export function answerDeadlines(filedOn: string): Deadline[] {
  const rule = {
    id: "request-answered",
    name: "信里希望的15日期满",
    span: wished,
    status: "本人希望",
    basis: `${unsaid}；信里希望收到之日起15日内答复，哪天收到的还不知道，先从提交那天数起`,
    basisOnceTakenUp: `${unsaid}；信里希望收到之日起15日内答复`,
  } as const;
  return [due(rule, filedOn)];
}
