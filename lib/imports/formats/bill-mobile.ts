import type { Format } from "../format";
import { isBillOf } from "../tables/bill";
import { readTable } from "../tables/read";

/** 中国移动's list of calls. */
export const billMobile: Format = {
  id: "bill-mobile",
  name: "中国移动通话详单",
  connectedOnly: true,
  recognise: (head) => isBillOf(head, "mobile"),
  read: readTable,
};
