import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";
import { allOf } from "../parts/amount";
import { countingOf } from "../parts/group";
import { paragraphOf } from "../parts/sheet";

/** 我是中国移动在辽宁省的用户，上述来电都经该企业送达。 Where a report is not to be sent off as another province's. */
export function byOwnLine(facts: Facts): Block[] {
  const { operator } = facts.complainant;
  const province = numberProvinceOf(facts);
  const hidden = hiddenByOwnLine(facts);
  if (hidden.length > 0 || operator === "" || operator === "虚拟运营商" || province === "") return hidden;
  return [
    paragraphOf(
      `我是${operator}在${province}的用户，上述${countingOf(facts.calls).noun}${allOf(facts.calls)}经该企业送达。`,
    ),
  ];
}

/** 我是中国移动在辽宁省的用户，未显示号码的来电都经该企业送达，实际主叫号码可向其核查。 Where a call that shows no number can be traced from. */
export function hiddenByOwnLine(facts: Facts): Block[] {
  const { operator } = facts.complainant;
  const province = numberProvinceOf(facts);
  const hidden = facts.calls.filter(({ kind, number }) => kind === "call" && number === "");
  if (hidden.length === 0 || operator === "" || operator === "虚拟运营商" || province === "") return [];
  const text = `我是${operator}在${province}的用户，未显示号码的来电${allOf(hidden)}经该企业送达，实际主叫号码可向其核查。`;
  return [paragraphOf(text)];
}
