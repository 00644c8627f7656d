import { readDirection } from "../directions";

/** What a bill or a call list prints beside a number, and nobody writes. */
const printed = /^(?:(?:国内|国际|本地|长途|漫游|语音|普通|视频|volte|hd)+(?:通话|电话)?|来电|短信|电话)$/i;
const besides = /^[\p{P}\p{S}\s]*$/u;

/** Whether what is left of a line, without its number and its time, is more than a list prints. */
export function hasOwnWords(words: string): boolean {
  return words
    .split(/[|\s]+/)
    .some((word) => !besides.test(word) && !word.split(/[,，;；、。]/).every(isPrinted));
}

function isPrinted(word: string): boolean {
  const bare = word.replace(/[^\p{L}]/gu, "");
  return (
    bare === "" ||
    printed.test(bare) ||
    (bare.length <= 6 && !saysNo(bare) && readDirection(bare).direction !== null)
  );
}

/** Whoever speaks here is the caller, unless somebody speaks to them: 他说, but not 我跟他说. */
const notTheirs = "(?<!(?<![跟对和向给告诉])(?:对方|他们?|她们?|它们?|客服|销售|业务员)(?:又|还|就|也)?)";
const others = "给?(?:别|其他|其它|另|他|她|人家|同行)";
const saidNo = new RegExp(
  `(?:${notTheirs}(?:说|讲|要求|[叫让]\\S{0,3})|告诉|回)[^,，。;；|]{0,8}(?:不要|不用|别|勿|不准|不许)[^,，。;；|]{0,3}打(?!${others})|(?:明确|当场|已经?)?拒绝(?:过|了)`,
);
const denied =
  /(?:没有?|未|忘了?|还没来得及)[^,，。;；|]{0,4}(?:说|讲|告诉|拒绝)|(?:对方|他|她|它)们?(?:说(?:不会|以后)|拒绝)/;

/** Whether the line says that its writer told them not to call again: asked of the person, never taken as said. */
export function saysNo(words: string): boolean {
  return saidNo.test(words) && !denied.test(words);
}

/** The words without those of a no, which are none of how the call ended. */
export function withoutNo(words: string): string {
  return words.replace(saidNo, " ");
}
