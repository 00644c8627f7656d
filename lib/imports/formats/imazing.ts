import type { Cell, Format } from "../format";
import { tableHead } from "../tables/head-rows";
import { readTable } from "../tables/read";
import { textOf } from "../tables/table-row";

const headers = ["calltype", "date", "duration", "number", "contact"];
/** Older versions write no header. */
const bare = { direction: 0, at: 1, seconds: 2, number: 3, name: 4 };

function isBare(cells: Cell[] = []): boolean {
  const [type = "", date = "", duration = ""] = cells.map(textOf);
  const words = /^(incoming|outgoing|missed|cancelled|canceled|blocked|rejected)\b/i;
  return words.test(type) && isDayAndClock(date) && /^(\d+:)*\d*$/.test(duration) && cells.length === 5;
}

/** A day, and a clock behind it. */
function isDayAndClock(text: string): boolean {
  const day = text.search(/\d[-/.]\d/);
  return day >= 0 && /\d:\d\d/.test(text.slice(day + 3));
}

/** iMazing (iPhone): with a header, or in five columns without one. */
export const imazing: Format = {
  id: "imazing",
  name: "iPhone 通话记录（iMazing）",
  connectedOnly: false,
  recognise(head) {
    const table = tableHead(head);
    const names = table?.header?.names ?? [];
    return headers.every((name) => names.includes(name)) || isBare(table?.rows[0]);
  },
  read: (file, hints) =>
    readTable(file, hints, isBare(tableHead(file.head)?.rows[0]) ? { columns: bare } : {}),
};
