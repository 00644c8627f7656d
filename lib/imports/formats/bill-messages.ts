import type { Format } from "../format";
import { billIn } from "../tables/bill";
import { readTable } from "../tables/read";

/** An operator's list of SMS and MMS, whose words it does not have. */
export const billMessages: Format = {
  id: "bill-messages",
  name: "运营商短信详单",
  connectedOnly: false,
  recognise: (head) => billIn(head)?.messages === true,
  read: readTable,
};
