// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a letter are frozen in order, so their place is their key

import { Words } from "@/components/ui/words";
import { rowsOnScreen } from "@/lib/letters/first-part";
import type { Block } from "@/lib/letters/letter";

type Table = Extract<Block, { kind: "table" }>;

/** More columns than this do not fit on a phone. */
const narrow = 4;

/** A table of the letter. It scrolls sideways on a narrow screen, so it can take the focus. */
export function LetterTable({ table }: { table: Table }) {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const more = table.rows.length - rowsOnScreen;
  const look = table.head.length > narrow ? "letter-table many" : "letter-table";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={look} aria-label={table.caption} tabIndex={0}>
      {table.head.length > narrow && <p className="flush soft slide">左右滑，看全表</p>}
      <table>
        <caption>{table.caption}</caption>
        <colgroup>
          {table.widths.map((width, column) => (
            <col key={column} width={`${(width / total) * 100}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, rowsOnScreen).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Words>{cell}</Words>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="flush soft">还有{more}行，PDF里都有。</p>}
    </section>
  );
}
