import type { Cell, Head } from "../format";
import { sheetKind } from "../sheet-kind";
import { columnsOf, type Found } from "./columns";
import { Csv } from "./csv";
import { delimiterOf } from "./delimiter";
import { filled, lineOf } from "./table-row";

/** The beginning of a table: its first rows that say anything; the header among them and what stands above it. */
export type TableHead = { rows: Cell[][]; header: Found | null; title: string };

const deepest = 100;
/** Characters in which the header comes, if there is one. */
const enough = 24 * 1024;
const seen = new WeakMap<Head, TableHead | null>();

/** The beginning of a table, or null when the file is none. */
export function tableHead(head: Head): TableHead | null {
  const known = seen.get(head);
  if (known !== undefined) return known;
  const found = look(head);
  seen.set(head, found);
  return found;
}

function look(head: Head): TableHead | null {
  const rows = firstRows(head)?.filter((cells) => filled(cells).length > 0);
  if (!rows) return null;
  const at = rows.findIndex((cells) => columnsOf(cells));
  const title = rows.slice(0, Math.max(at, 0)).map(lineOf).join("\n");
  return { rows, header: columnsOf(rows[at] ?? []), title };
}

function firstRows(head: Head): Cell[][] | null {
  if (sheetKind(head)) return (head.rows ?? []).slice(0, deepest);
  if (!head.text || /^\s*[<{[]/.test(head.text)) return null;
  const csv = new Csv(delimiterOf(head.text));
  const rows = [...csv.take(head.text.slice(0, enough)), ...csv.end()].slice(0, deepest);
  return rows.map(({ cells }) => cells);
}
