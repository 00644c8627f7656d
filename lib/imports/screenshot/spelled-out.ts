/** What a reader of pictures takes for a sign that looks alike. */
const misread: [RegExp, string][] = [
  [/([今昨前])夭/g, "$1天"],
  [/(星期|[周週]|[礼禮]拜)[-—–―─ー]/g, "$1一"],
  [/(星期|[周週]|[礼禮]拜)曰/g, "$1日"],
];

/** What phones and people shorten: the day, and the half of it, which only some of them say. */
const shortened: [RegExp, half: string][] = [
  [/(?<![\d年月])([今昨前])日/g, ""],
  [/([今昨前])晚(?:上|间)?/g, "晚上"],
  [/([今昨前])夜(?:里|间)?/g, "夜里"],
  [/([今昨])[早晨](?:上|晨)?/g, "早上"],
];

/** 昨天晚上9:05 of 昨晚 9:05, 星期一 of 星期—, which is how its 一 is read. */
export function spelledOut(text: string): string {
  return shortened.reduce(
    (spelled, [found, half]) => spelled.replace(found, `$1天${half}`),
    misread.reduce((mended, [found, sign]) => mended.replace(found, sign), text),
  );
}

/** 昨晚 21:15 of 昨天 晚上21:15, where that is how the line says it; what was not shortened stays. */
export function asWritten(words: string, line: string): string {
  return shortened.reduce((written, [found, half]) => {
    const [short] = [...line.matchAll(found)];
    return short ? shortAgain(written, short[0], `${short[1]}天`, half) : written;
  }, words);
}

function shortAgain(words: string, short: string, day: string, half: string): string {
  const at = words.indexOf(day);
  const full = [`${day} ${half}`, `${day}${half}`, day].find((one) => words.startsWith(one, at));
  if (at < 0 || !full) return words;
  const after = words.slice(at + full.length);
  return `${words.slice(0, at)}${short}${/^\d/.test(after) ? " " : ""}${after}`;
}
