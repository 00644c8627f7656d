import type { Format } from "../format";
import { isBillOf } from "../tables/bill";
import { readTable } from "../tables/read";

/** 中国联通's list of calls. */
export const billUnicom: Format = {
  id: "bill-unicom",
  name: "中国联通通话详单",
  connectedOnly: true,
  recognise: (head) => isBillOf(head, "unicom"),
  read: readTable,
};
