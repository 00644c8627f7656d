import type { Cell, Format } from "../format";
import { tableHead } from "../tables/head-rows";
import { readTable } from "../tables/read";
import { textOf } from "../tables/table-row";

const columns = { direction: 0, number: 1, at: 2, smsText: 3 };
const moment = /^\d{4}\.\d\d\.\d\d \d\d:\d\d/;
const boxes: Record<string, string> = { deliver: "收件箱", submit: "发件箱" };

function isMessage(cells: Cell[]): boolean {
  const [kind, way = ""] = cells.map((cell) => textOf(cell).toLowerCase());
  return kind === "sms" && Object.hasOwn(boxes, way);
}

/** sms,deliver,FROM,,,2012.11.05 16:41,SIZE,TEXT: size and one comma may be missing, commas in the text split it. */
function mend(cells: Cell[]): Cell[] {
  const texts = cells.map(textOf);
  const at = texts.findIndex((text) => moment.test(text));
  if (!isMessage(cells) || at < 0) return cells;
  const number = texts.slice(2, at).find((text) => text !== "") ?? "";
  const behind = cells.slice(at + 1);
  const words = behind.length > 1 && /^\d{0,6}$/.test(texts[at + 1] ?? "") ? behind.slice(1) : behind;
  return [boxes[(texts[1] ?? "").toLowerCase()] ?? "", number, texts[at] ?? "", words.join(",")];
}

/** SMS as Nokia's programs for the computer wrote them: a CSV without a header. */
export const nokiaSms: Format = {
  id: "nokia-sms",
  name: "手机短信（诺基亚，CSV）",
  connectedOnly: false,
  recognise(head) {
    const rows = tableHead(head)?.rows ?? [];
    return rows.length > 0 && isMessage(rows[0] ?? []);
  },
  read: (file, hints) => readTable(file, hints, { columns, mend }),
};
