import { dayInBeijing } from "@/lib/deadlines/beijing";
import { insuranceSellerNamed } from "@/lib/law/finance-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Facts } from "../facts";
import { type Basis, inForce, noBasis } from "../parts/basis";
import { subjectOf } from "../parts/subject";
import { ownFacts } from "../parts/whose";

/**
 * 请查明推销保险的人员的姓名、…: what a seller of insurance who is not seen has to say of itself. It is asked for whether or not the
 * user noted that it was kept back; that it was, the letter says only of what was noted.
 */
export function sellerAsked(facts: Facts): Basis {
  const spoken = ownFacts(facts).calls.filter((call) => subjectOf(call) === 5 && call.how === "person");
  const days = spoken.map(({ at }) => dayInBeijing(at));
  const [rule] = inForce([insuranceSellerNamed], days);
  if (!rule) return noBasis;
  const what = "姓名、所属保险公司或者保险中介机构全称、执业证件编号";
  const text = `查明推销保险的人员的${what}（电话销售的，应当向对方说明，见${placeInPrint(rule.ref)}）`;
  return { texts: [text], citations: [rule.citation] };
}
