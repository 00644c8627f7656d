import { refusalInCall, saidNo } from "@/lib/calls/refusals";
import type { Run } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { type Ledger, run } from "../parts/ledger";
import { recordOf } from "../parts/moment";
import { saidAt } from "../parts/refused";
import { type Charge, chargedWith } from "./charges";

/** 上述拒绝，11月9日09:00的一次是向被告二表示的。 Of several defendants none answers for a no that only another heard. */
export function toldWhomRuns(charges: Charge[], { calls, today }: Facts, ledger: Ledger): Run[] {
  if (charges.length < 2) return [];
  const told = charges.map(chargedWith).map((own) => own.filter(saidNo));
  const parts = told.flatMap((nos, at) =>
    nos.length === 0
      ? []
      : [[...momentsOf(nos, calls, today, ledger), run(`是向被告${numeral(at + 1)}表示的`)]],
  );
  if (parts.length === 0) return [];
  return [
    run("上述拒绝中，"),
    ...parts.flatMap((part, at) => [...(at === 0 ? [] : [run("；")]), ...part]),
    run("。"),
  ];
}

function momentsOf(nos: LoggedCall[], calls: LoggedCall[], today: string, ledger: Ledger): Run[] {
  return nos
    .flatMap((call, at): Run[] => {
      const said = saidAt(refusalInCall(call), calls, today);
      const claim = {
        id: `no-${call.id}`,
        text: `${said}拒绝`,
        source: recordOf(call.at, today),
        callIds: [call.id],
      };
      return [run(at === 0 ? "" : "、"), ledger.fact(said, claim)];
    })
    .filter(({ text }) => text !== "");
}
