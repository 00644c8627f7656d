import type { Refusal } from "@/lib/calls/refusals";
import type { Run } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { patternOf } from "../parts/counted";
import { type Ledger, run } from "../parts/ledger";
import { recordOf } from "../parts/moment";
import { saidAt } from "../parts/refused";
import { type Charge, chargedWith } from "./charges";
import { noesTo } from "./noes";

/** 上述拒绝中，11月9日09:00是向被告二表示的。 Of several defendants none answers for a no that only another heard; where one alone called, there is nothing to tell apart. */
export function toldWhomRuns(charges: Charge[], facts: Facts, ledger: Ledger): Run[] {
  if (charges.filter((charge) => chargedWith(charge).length > 0).length < 2) return [];
  const told = charges.map((charge) => noesTo(charge, facts));
  const [only, ...more] = told.flatMap((nos, at) => (nos.length === 0 ? [] : [at]));
  if (only === undefined) return [];
  const { said } = patternOf(facts.calls).refusals;
  if (more.length === 0 && told[only]?.length === said.length) return [run(allTo(only, said.length))];
  const parts = told.flatMap((nos, at) =>
    nos.length === 0 ? [] : [[...momentsOf(nos, facts, ledger), run(`是向被告${numeral(at + 1)}表示的`)]],
  );
  return [
    run("上述拒绝中，"),
    ...parts.flatMap((part, at) => [...(at === 0 ? [] : [run("；")]), ...part]),
    run("。"),
  ];
}

/** 上述拒绝均是向被告一表示的。 */
function allTo(at: number, count: number): string {
  return `上述拒绝${count > 1 ? "均" : ""}是向被告${numeral(at + 1)}表示的。`;
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
