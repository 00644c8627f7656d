import type { Cell, Format } from "../format";
import { tableHead } from "../tables/head-rows";
import { readTable } from "../tables/read";
import { textOf } from "../tables/table-row";

const headers = ["name", "duration", "number", "phoneaccountid", "calltype", "timestamp"];
const width = 11;
const timestamp = 7;

/** It writes no quotes: a comma in a contact's name moves the other columns, which the timestamp tells. */
function mend(cells: Cell[]): Cell[] {
  const more = cells.length - width;
  const at = cells.findIndex((cell) => /^\d{12,13}$/.test(textOf(cell)));
  if (more <= 0 || at !== timestamp + more) return cells;
  return [
    cells
      .slice(0, more + 1)
      .map(textOf)
      .join(","),
    ...cells.slice(more + 1),
  ];
}

/** Logger (Android): a CSV, times in milliseconds. */
export const loggerCsv: Format = {
  id: "logger-csv",
  name: "安卓通话记录（Logger，CSV）",
  connectedOnly: false,
  recognise(head) {
    const names = tableHead(head)?.header?.names ?? [];
    return headers.every((name) => names.includes(name));
  },
  read: (file, hints) => readTable(file, hints, { mend }),
};
