import type { Cell } from "../format";
import { filled } from "./table-row";

const moment = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?[\sT]*\d{1,2}[:时点]\d{1,2}/;
const yearless = /^\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}/;
const phone = /^\+?\d[\d\s-]{2,19}$/;
/** 用户号码, 打印时间：a cell that says what the next one is. */
const caption = /(号码|时间|日期|姓名|名称|客户|用户|账期|月份|品牌|套餐)\s*[:：]?$/;
const note =
  /^(合\s*计|总\s*计|小\s*计|共\s*计|总共|共|本页|本月|汇总|统计|以上|说明|备注|注|温馨提示|提示|打印|查询|制表|导出|客服|尊敬|截止|第\s*\d+\s*页|total|sum|subtotal|page)/i;

/** Day and time in one cell, as calls have it. */
export function isMoment(text: string): boolean {
  return moment.test(text) || yearless.test(text);
}

/** A moment and a telephone number, each in a cell of its own, and no caption that would make them something else. */
export function looksLikeCall(cells: Cell[]): boolean {
  const texts = filled(cells);
  const at = texts.findIndex(isMoment);
  if (at < 0 || texts.some((text) => caption.test(text))) return false;
  return texts.some((text, index) => index !== at && phone.test(text));
}

/**
 * A row under the header that is no call: 合计, 温馨提示, a page's number. Something that stands alone is one unless it is
 * a number or a moment: then it is what is left of a call.
 */
export function isNote(cells: Cell[]): boolean {
  const texts = filled(cells);
  const [first = ""] = texts;
  if (looksLikeCall(cells)) return false;
  if (note.test(first)) return true;
  return texts.length === 1 && !isMoment(first) && !/^(\+?\d[\d\s-]{4,19}|#[A-Z/0]+[!?A])$/.test(first);
}
