/** 2026-09-08 → 2026年9月8日, without leading zeros. */
export function dateInWords(day: string): string {
  return `${day.slice(0, 4)}年${shortDate(day)}`;
}

/** 2026-09-08 → 9月8日, where the year has just been said. */
export function shortDate(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** The day with its year, unless it is the year the reader has in mind. */
export function dateAfter(day: string, yearInMind: string): string {
  return day.slice(0, 4) === yearInMind.slice(0, 4) ? shortDate(day) : dateInWords(day);
}

/** 2026年9月8日至10月9日; the second year only when it differs; one day is just that day. */
export function periodInWords(first: string, last: string): string {
  if (first === last) return dateInWords(first);
  return `${dateInWords(first)}至${dateAfter(last, first)}`;
}

/** 9月8日至10月9日 in the year that its hearer has in mind. */
export function periodAfter(first: string, last: string, yearInMind: string): string {
  const from = dateAfter(first, yearInMind);
  return first === last ? from : `${from}至${dateAfter(last, first)}`;
}

/** 65 → 1分5秒; 38 → 38秒; 120 → 2分; 3700 → 1小时1分40秒. Rounded to whole seconds. */
export function secondsInWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), "小时"],
    [Math.floor((whole % 3600) / 60), "分"],
    [whole % 60, "秒"],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return said.join("") || "0秒";
}

/** 甲; 甲和乙; 甲、乙和丙. */
export function listInWords(items: string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join("、")}和${items.at(-1)}`;
}

const digits = "零一二三四五六七八九";

/** 1 → 一, 10 → 十, 21 → 二十一: for headings, 1 to 99. */
export function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  if (tens === 0) return digits.charAt(ones);
  return `${tens > 1 ? digits.charAt(tens) : ""}十${ones > 0 ? digits.charAt(ones) : ""}`;
}

/** 2026-09-14, 10:05 → 9月14日10:05, with the year unless the reader has it in mind. */
export function momentInWords(day: string, time: string, yearInMind: string): string {
  return `${dateAfter(day, yearInMind)}${time}`;
}

/** “他们说‘已处理’”: somebody's words in marks; marks among them become the inner ones. */
export function quoted(said: string): string {
  return `“${said.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** “不要再打”。 or “再打我就报警！”: what somebody said, at the end of a sentence that has one stop only. */
export function quotedLast(said: string): string {
  return /[。！？…]$/.test(said) ? quoted(said) : `${quoted(said)}。`;
}

/** The user's own sentences, closed by a stop, so that the letter's next one does not run into them. */
export function stopped(text: string): string {
  return text === "" || /[。！？…；!?;.][”’」』）)]*$/.test(text) ? text : `${text}。`;
}
