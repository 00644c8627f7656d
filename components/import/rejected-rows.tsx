import { Section } from "@/components/ui/section";
import type { RejectedRow } from "@/lib/imports/row";
import { counted } from "./counted";

/** What could not be read: where it stands, what it says, and why. */
export function RejectedRows({ rows, total }: { rows: RejectedRow[]; total: number }) {
  if (total === 0) return null;
  return (
    <Section title="无法识别的" end={<span className="nw">{counted(total)}</span>} id="rejected">
      <ul className="rows">
        {rows.map(({ line, text, reason }) => (
          <li key={`${line} ${text}`} className="py-2">
            <b>{reason}</b>
            <span className="soft block">
              第{line}行　<span className="break-all">{text}</span>
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="soft">先列这{rows.length}条，别的在原件里看。</p>}
    </Section>
  );
}
