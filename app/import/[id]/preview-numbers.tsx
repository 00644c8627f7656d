import "server-only";
import { hiddenNumber } from "@/components/calls/call-address";
import { NumberLine } from "@/components/import/number-line";
import { OpenedRows } from "@/components/import/opened-rows";
import type { PreviewAddress, PreviewHref } from "@/components/import/preview-address";
import type { Day } from "@/lib/deadlines/deadline";
import type { ListedNumber } from "@/lib/imports/preview";
import { rowsOfNumber } from "@/lib/store/import-rows";
import { chooseNumber, chooseRow, sayMomentOfRow, sayNoOfRow } from "../actions";
import { readPage } from "../query";

type Opened = { owner: string; id: string; now: PreviewAddress; hrefOf: PreviewHref };
type Shown = Opened & { numbers: ListedNumber[]; today: Day };

/** The numbers of one page; the rows of one of them may be open. */
export function PreviewNumbers({ numbers, today, ...opened }: Shown) {
  const { id, now, hrefOf } = opened;
  return (
    <ul className="rows">
      {numbers.map((one) => {
        const key = one.number || hiddenNumber;
        const open = now.open === key;
        return (
          <li key={key}>
            <NumberLine
              one={one}
              today={today}
              turn={chooseNumber.bind(null, id, one.number, now)}
              open={open}
              openHref={hrefOf({ open: open ? undefined : key, rows: undefined })}
            />
            {open && <Rows {...opened} today={today} number={one.number} />}
          </li>
        );
      })}
    </ul>
  );
}

async function Rows({ owner, id, number, now, hrefOf, today }: Opened & { number: string; today: Day }) {
  const page = readPage(now.rows);
  const { rows, more } = await rowsOfNumber(owner, id, number, page);
  const next = hrefOf({ rows: String(page + 2) });
  return (
    <OpenedRows
      rows={rows}
      more={more}
      turn={chooseRow.bind(null, id)}
      sayNo={sayNoOfRow.bind(null, id)}
      sayMoment={sayMomentOfRow.bind(null, id)}
      today={today}
      moreHref={next}
    />
  );
}
