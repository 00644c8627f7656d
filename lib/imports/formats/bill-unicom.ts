import type { Format } from "../format";
import { isBill } from "../tables/bill";
import { readTable } from "../tables/read";

const own = ["通话起始时间", "呼叫类型", "通话地点", "本机通话地", "对方归属地", "通话费", "其他费", "小计"];

/** 中国联通's list of calls. */
export const billUnicom: Format = {
  id: "bill-unicom",
  name: "中国联通通话详单",
  connectedOnly: true,
  recognise: (head) => isBill(head, /中国联通|10010/, own, 3),
  read: readTable,
};
