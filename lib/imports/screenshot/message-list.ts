import { isInHead, isTabBeside } from "./bars";
import { type Line, plainText, type Screen } from "./screen";
import { readNumber } from "./shown-number";

/** Why a row of a list of messages is not offered: of its words hardly more than a line is seen. */
export const messageReason = "像短信，不是来电：打开那条短信，复制原文来粘贴";

const titles = /^(?:短信|信息|短信息|消息|短消息|Messages)$/;

/** The page's title says so, and no tab beside it is of calls. */
export function isMessageList(screen: Screen): boolean {
  const head = screen.lines.filter((line) => isInHead(line, screen) || isTitle(line, screen));
  return head.some((line) => titles.test(plainText(line)) && !head.some((other) => isTabBeside(other, line)));
}

/** 消息 is no word of a bar of calls; under a number 短信 is a word of its row. */
function isTitle(line: Line, { width, lines }: Screen): boolean {
  const isUnderNumber = lines.some((one) => one.box.y < line.box.y && readNumber(plainText(one)));
  return line.box.y < 0.35 * width && titles.test(plainText(line)) && !isUnderNumber;
}

/** 【某贷】您的额度已到账: how a message is signed, and nothing that a phone says of a call. */
export function isSigned(lines: Line[]): boolean {
  return lines.some((line) => plainText(line).includes("【"));
}
