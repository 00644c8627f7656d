import type { Format } from "../format";
import { isBill } from "../tables/bill";
import { readTable } from "../tables/read";

const own = [
  "起始时间",
  "通信时长",
  "通话时长",
  "通信方式",
  "呼叫类型",
  "通信地点",
  "通话地点",
  "费用",
  "总费用",
  "基本通话费",
];

/** 中国电信's list of calls, different in every province. */
export const billTelecom: Format = {
  id: "bill-telecom",
  name: "中国电信通话详单",
  connectedOnly: true,
  recognise: (head) => isBill(head, /中国电信|天翼|(?<!\d)10000(?!\d)/, own, 3),
  read: readTable,
};
