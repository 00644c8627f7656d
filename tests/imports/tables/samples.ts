import { sourceRow } from "../../fixtures/source-row";

export const mobileHeader = "起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)";
export const mobileRow = "2026-09-08 10:26:07,沈阳,被叫,16500000001,1分26秒,国内通话,语音套餐,0.00";

/** 中国移动's bill with these rows, and title and sum around them. */
export function mobileBill(rows: string[], title = "中国移动通话详单"): string {
  return `${[title, "", mobileHeader, ...rows, `合计,,,,${rows.length}次,,,0.00`].join("\r\n")}\r\n`;
}

export const unicomHeader = [
  ..."序号 业务类型 通话起始时间 通话时长 呼叫类型 对方号码".split(" "),
  ..."通话地点(本机通话地) 对方归属地 通话类型 通话费 其他费 小计".split(" "),
];
export const unicomRow = [
  ...["1", "语音电话", "2026-09-08 10:26:07", 86, "被叫", "16500000001"],
  ...["沈阳", "北京", "国内通话", 0, 0, 0],
];

export const telecomHeader = ["序号", "对方号码", "通信方式", "起始时间", "通信时长", "通信地点", "费用(元)"];
export const telecomRow = ["1", "\t16500000001", "被叫", "2026/09/08 10:26:07", "00:01:26", "沈阳", "0.00"];

/** A table as the sites of operators write it, to be saved as .xls. */
export function htmlTable(charset: string, ...rows: (string | number)[][]): string {
  const cells = (row: (string | number)[]) =>
    row.map((cell) => `<td style="mso-number-format:'\\@'">${cell}</td>`);
  const lines = rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("\n");
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>
<body><table><tr><td>中国电信通话详单</td></tr></table><table border="1">${lines}</table></body></html>`;
}

/** What every one of these rows says, on whatever line. */
export const { line: _, ...call } = sourceRow({ seconds: 86, place: "沈阳" });
