const digits = "零一二三四五六七八九";
const digit = "[零〇○一二三四五六七八九]";
/** 一 to 十二, 一 to 三十一, 二〇二六: as months, days and years are written in words. */
const [year, month, date] = [
  `二[零〇○]${digit}{2}`,
  "(?:十[一二]?|[一二三四五六七八九])",
  "(?:三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])",
];

/** 十一月三号, 11月三日, 二〇二六年十一月三日: a day of which at least a part is written in words. 十一月 alone is none, nor is a part of 二十一月三日. */
export const dayInNumerals =
  `(?<![零〇○一二三四五六七八九十百千万几两半第])(?:(?:${year}|(?:20)?\\d\\d) ?年 ?)?` +
  `(?:${month} ?月 ?(?:${date}|\\d{1,2})|\\d{1,2} ?月 ?${date}) ?[日号]`;

/** 三 of 上个月三号. */
export const dateInNumerals = date;

const [ofYear, ofMonth, ofDate] = [
  new RegExp(`${year}(?= ?年)`),
  new RegExp(`${month}(?= ?月)`),
  new RegExp(`${date}(?= ?[日号])`),
];

/** 12 of 十二, 31 of 三十一, 8 of 八. */
function countOf(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["零", text];
  return 10 * (tens ? digits.indexOf(tens) : 1) + (ones ? digits.indexOf(ones) : 0);
}

/** 11月3号 of 十一月三号; what is no day in words stays as it is. */
export function inDigits(day: string): string {
  return day
    .replace(ofYear, (said) => [...said.replace(/[〇○]/g, "零")].map((one) => digits.indexOf(one)).join(""))
    .replace(ofMonth, (said) => String(countOf(said)))
    .replace(ofDate, (said) => String(countOf(said)));
}
