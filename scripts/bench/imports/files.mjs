import { writeFileSync } from "node:fs";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { gb18030 } from "../../../tests/fixtures/gb18030.mjs";

const header = "序号,起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)".split(
  ",",
);
const title = "中国移动通话详单";

/** One file of so many rows per kind, and the parser it is compared with. */
export function writeFiles(folder, count) {
  const rows = Array.from({ length: count }, (_, at) => row(at));
  const files = [
    { name: "XML (SMS Backup & Restore)", bare: "saxes", place: path.join(folder, "calls.xml") },
    { name: "CSV (GB18030)", bare: "papaparse", place: path.join(folder, "bill.csv") },
    { name: "XLSX", bare: "SheetJS", place: path.join(folder, "bill.xlsx") },
  ];
  const contents = [xml(rows), csv(rows), xlsx(rows)];
  for (const [at, { place }] of files.entries()) writeFileSync(place, contents[at]);
  return files;
}

/** A call every seven minutes, from one of 9,973 numbers. */
function row(at) {
  const seconds = (at * 37) % 600;
  return {
    at: new Date(Date.UTC(2025, 0, 1) + at * 431_000),
    number: `1${3000000000 + ((at * 7919) % 9973) * 70_001}`,
    seconds,
    incoming: at % 3 !== 0,
  };
}

function xml(rows) {
  const calls = rows.map(
    ({ at, number, seconds, incoming }) =>
      `  <call number="${number}" duration="${seconds}" date="${at.getTime()}" type="${incoming ? 1 : 2}" presentation="1" ` +
      `subscription_id="89860012345678901234" post_dial_digits="" subscription_component_name="com.android.phone/com.android.services.telephony.TelephonyConnectionService" ` +
      `readable_date="2026年3月3日 10:26:00" contact_name="(Unknown)" />`,
  );
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count="${rows.length}" backup_set="0" backup_date="1764000000000" type="full">\n${calls.join("\n")}\n</calls>\n`;
}

function cells({ at, number, seconds, incoming }, index) {
  const begun = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
  const length = `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
  return [
    index + 1,
    begun,
    "辽宁沈阳",
    incoming ? "被叫" : "主叫",
    number,
    length,
    "国内通话",
    "语音套餐",
    "0.00",
  ];
}

function csv(rows) {
  const lines = [[title], header, ...rows.map(cells)].map((line) => line.join(","));
  return gb18030(`${lines.join("\r\n")}\r\n`);
}

function xlsx(rows) {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([[title], header, ...rows.map(cells)], { dense: true }),
    "详单",
  );
  return write(book, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true });
}
