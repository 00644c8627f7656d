import type { Refusal } from "@/lib/calls/refusals";
import type { Run } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type Ledger, run } from "../parts/ledger";
import { recordOf } from "../parts/moment";
import { saidAt } from "../parts/refused";
import type { Charge } from "./charges";
import { noesTo } from "./noes";

/** 上述拒绝中，11月9日09:00是向被告二表示的。 Of several defendants none answers for a no that only another heard. */
export function toldWhomRuns(charges: Charge[], facts: Facts, ledger: Ledger): Run[] {
  if (charges.length < 2) return [];
  const told = charges.map((charge) => noesTo(charge, facts));
  const parts = told.flatMap((nos, at) =>
    nos.length === 0 ? [] : [[...momentsOf(nos, facts, ledger), run(`是向被告${numeral(at + 1)}表示的`)]],
  );
  if (parts.length === 0) return [];
  return [
    run("上述拒绝中，"),
    ...parts.flatMap((part, at) => [...(at === 0 ? [] : [run("；")]), ...part]),
    run("。"),
  ];
}

function momentsOf(nos: Refusal[], { calls, today }: Facts, ledger: Ledger): Run[] {
  return nos
    .flatMap((no, at): Run[] => {
      const said = saidAt(no, calls, today);
      const claim = {
        id: `no-${no.id}`,
        text: `${said}拒绝`,
        source: recordOf(no.at, today),
        callIds: no.callId === null ? [] : [no.callId],
      };
      return [run(at === 0 ? "" : "、"), ledger.fact(said, claim)];
    })
    .filter(({ text }) => text !== "");
}
