/** What phones and people shorten, and what a reader of pictures takes for a sign that looks alike. */
const shortened: [RegExp, string][] = [
  [/([今昨前])夭/g, "$1天"],
  [/(?<![\d年月])([今昨前])日/g, "$1天"],
  [/([今昨前])晚(?:上|间)?/g, "$1天晚上"],
  [/([今昨前])夜(?:里|间)?/g, "$1天夜里"],
  [/([今昨])[早晨](?:上|晨)?/g, "$1天早上"],
  [/(星期|[周週]|[礼禮]拜)[-—–―─ー]/g, "$1一"],
  [/(星期|[周週]|[礼禮]拜)曰/g, "$1日"],
];

/** 昨天晚上9:05 of 昨晚 9:05, 星期一 of 星期—, which is how its 一 is read. */
export function spelledOut(text: string): string {
  return shortened.reduce((spelled, [found, full]) => spelled.replace(found, full), text);
}
