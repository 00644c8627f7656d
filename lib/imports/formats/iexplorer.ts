import type { Format } from "../format";
import { tableHead } from "../tables/head-rows";
import { readTable } from "../tables/read";

const headers = ["contact", "number", "date", "duration", "unformattednumber"];

/** iExplorer (iPhone). */
export const iexplorer: Format = {
  id: "iexplorer",
  name: "iPhone 通话记录（iExplorer）",
  connectedOnly: false,
  recognise(head) {
    const names = tableHead(head)?.header?.names ?? [];
    return headers.every((name) => names.includes(name));
  },
  read: readTable,
};
