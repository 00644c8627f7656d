import type { Cell, Format } from "../format";
import { tableHead } from "../tables/head-rows";
import { isMoment } from "../tables/notes";
import { readTable } from "../tables/read";
import { textOf } from "../tables/table-row";

/** Without a header: words, name, number, time, box. */
const bare = { smsText: 0, name: 1, number: 2, at: 3, direction: 4 };
const box = /^(?:收件箱|发件箱|草稿箱)$/;

function isBare(cells: Cell[] = []): boolean {
  return cells.length === 5 && box.test(textOf(cells[4])) && isMoment(textOf(cells[3]));
}

/** QQ同步助手: SMS as a CSV, by the boxes they lie in. */
export const qqSync: Format = {
  id: "qq-sync",
  name: "手机短信（QQ同步助手）",
  connectedOnly: false,
  recognise(head) {
    const rows = tableHead(head)?.rows ?? [];
    return rows.some(
      (cells) => cells.some((cell) => box.test(textOf(cell))) && cells.some((cell) => isMoment(textOf(cell))),
    );
  },
  read(file, hints) {
    const table = tableHead(file.head);
    return readTable(file, hints, !table?.header && table?.rows.some(isBare) ? { columns: bare } : {});
  },
};
