import type { Format } from "../format";
import { isBillOf } from "../tables/bill";
import { readTable } from "../tables/read";

/** An operator's list of calls that does not say whose it is, and has no column that only one of them has. */
export const billAny: Format = {
  id: "bill-any",
  name: "运营商通话详单",
  connectedOnly: true,
  recognise: (head) => isBillOf(head, null),
  read: readTable,
};
