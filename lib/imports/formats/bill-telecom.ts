import type { Format } from "../format";
import { isBillOf } from "../tables/bill";
import { readTable } from "../tables/read";

/** 中国电信's list of calls. */
export const billTelecom: Format = {
  id: "bill-telecom",
  name: "中国电信通话详单",
  connectedOnly: true,
  recognise: (head) => isBillOf(head, "telecom"),
  read: readTable,
};
