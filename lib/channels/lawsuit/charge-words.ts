import { signatureOf } from "@/lib/calls/names";
import type { Run } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "../parts/amount";
import { countingOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { selfNamesInWords } from "../parts/self-named";
import type { Charge } from "./charges";

/** 自称“学而优”的1次，系由被告一自行或者委托他人拨打 */
export function chargeRuns({ defendant, named, after }: Charge, charges: Charge[], ledger: Ledger): Run[] {
  const at = charges.findIndex((one) => one.defendant === defendant);
  const who = `被告${charges.length > 1 ? numeral(at + 1) : ""}`;
  const source = named.every((call) => signatureOf(call) !== "") ? "短信的署名" : "对方的自称、署名";
  const asNamed = claimOf(`charged-as-named-${at}`, `${who}被提到${amountOf(named)}`, source, named);
  const later = claimOf(
    `charged-after-no-${at}`,
    `向${who}拒绝后${amountOf(after)}`,
    "从那次拒绝数起",
    after,
  );
  return [
    run(`${selfNamesInWords(named)}的`),
    ledger.fact(amountOf(named), asNamed),
    ...(after.length === 0
      ? []
      : [run("，以及没有自称、在原告向其表示拒绝后同一号码又来的"), ledger.fact(amountOf(after), later)]),
    run(`，系由${who}自行或者委托他人${countingOf([...named, ...after]).done}`),
  ];
}

/** 其余4次由谁拨打，请依法查明。 */
export function restRuns(charges: Charge[], { calls }: Facts, ledger: Ledger): Run[] {
  const charged = new Set(charges.flatMap(({ named, after }) => [...named, ...after]));
  const rest = calls.filter((call) => !charged.has(call));
  if (rest.length === 0) return [];
  const claim = claimOf("uncharged", `其余${amountOf(rest)}`, "没有自称、也不在那次拒绝之后的", rest);
  return [run("其余"), ledger.fact(amountOf(rest), claim), run(`由谁${countingOf(rest).done}，请依法查明。`)];
}

function claimOf(id: string, text: string, source: string, calls: LoggedCall[]) {
  return { id, text, source, callIds: calls.map((call) => call.id) };
}
