import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/deadlines/deadline";
import type { Given } from "@/lib/imports/pasted/given-day";
import type { ListedRejected } from "@/lib/imports/preview";
import { counted } from "./counted";
import { RowMoment } from "./row-moment";

type Shown = {
  rows: ListedRejected[];
  total: number;
  /** Left out where nothing can be said any more. */
  asking?: { today: Day; sayMoment: (nth: number, said: Given) => Promise<boolean> };
};

/** 08:30, 17011112222, 1:26: figures that belong together. */
const figures = /(\d[\d:.\-/]{0,18}\d)/;

/** Text as it was pasted, no number or time of it broken over two lines. */
function Whole({ children }: { children: string }) {
  return (
    <span className="wrap-anywhere">
      {children.split(figures).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
          <span key={at} className="nw">
            {part}
          </span>
        ),
      )}
    </span>
  );
}

/** What could not be read: where it stands, what it says, and why. */
export function RejectedRows({ rows, total, asking }: Shown) {
  if (total === 0) return null;
  return (
    <Section title="无法识别的" end={<span className="nw">{counted(total)}</span>} id="rejected">
      <ul className="rows">
        {rows.map(({ nth, line, text, reason, ...lacking }) => (
          <li key={nth} className="py-2">
            <b>{reason}</b>
            <span className="soft block">
              第{line}行　<Whole>{text}</Whole>
            </span>
            {Object.keys(lacking).length > 0 && asking && (
              <RowMoment {...lacking} today={asking.today} give={asking.sayMoment.bind(null, nth)} />
            )}
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="soft">先列这{rows.length}条，别的在原件里看。</p>}
    </Section>
  );
}
