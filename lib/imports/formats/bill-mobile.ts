import type { Format } from "../format";
import { isBill } from "../tables/bill";
import { readTable } from "../tables/read";

const own = ["套餐优惠", "实收通信费", "实收费用", "是否新通话"];

/** 中国移动's list of calls; its moments often lack the year. */
export const billMobile: Format = {
  id: "bill-mobile",
  name: "中国移动通话详单",
  connectedOnly: true,
  recognise: (head) => isBill(head, /中国移动|10086/, own, 1),
  read: readTable,
};
