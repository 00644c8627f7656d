import type { Format } from "../format";
import { sheetKind } from "../sheet-kind";
import { tableHead } from "../tables/head-rows";
import { readTable } from "../tables/read";
import { filled } from "../tables/table-row";

/** Any other table: read by its headers where they are known, else after the person has said which column is what. */
export const table: Format = {
  id: "table",
  name: "表格",
  connectedOnly: false,
  recognise(head) {
    const found = tableHead(head);
    if (sheetKind(head) || found?.header) return true;
    const wide = found?.rows.filter((cells) => filled(cells).length > 1).length ?? 0;
    return wide > 1 && wide * 2 > (found?.rows.length ?? 0);
  },
  read: readTable,
};
