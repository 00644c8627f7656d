import { readSaid } from "./said";
import { bottom, type Line, middle, plainText, type Screen } from "./screen";
import { readHidden, readNumber } from "./shown-number";

/** What stands in the bars of call lists and never in a row; small blanks may have got lost. None of two others, 全部清空: there would be two ways to read it. */
const barWords =
  /^(?:个人收藏|最近通话|通讯录|拨号键盘|拨号|语音留言|联系人|电话|收藏|通话|我的|黄页|更多|清空|拦截规则|拦截设置|删除|编辑|设置|生活|名片夹|营业厅|短信|信息|所有通话|全部|未接来电|未接|骚扰拦截记录|骚扰拦截|来电拦截|电话拦截|拦截记录|通话记录|搜索|返回)+$/;

/** Those of them that rows bear too: 未接来电 under a number. */
const rowWords = /^(?:未接(?:来电)?|电话|短信|信息|骚扰拦截|来电拦截|电话拦截)$/;
/** Beside the clock of a phone, and no word of a row. */
const carrier = /中国(?:移动|联通|电信|广电)/;

/** Parts of the picture's width, which a long screenshot has as any other: the foot, the status bar, the head. */
const foot = 0.3;
const status = 0.11;
const head = 0.45;
/** Heights of a word that an icon above it takes. */
const icon = 2.6;

export function isBarWord(line: Line): boolean {
  return barWords.test(plainText(line).replace(/\s/g, ""));
}

/** Where the bar at the foot begins, in pixels from above; the picture's height when there is none. */
export function barTop({ lines, width, height }: Screen): number {
  const words = lines.filter((line) => middle(line.box) > height - foot * width && isBarWord(line));
  const ofBar = words.filter((word) => !isRowWord(word) || words.some((other) => isTabBeside(other, word)));
  const first = ofBar.sort((a, b) => a.box.y - b.box.y)[0];
  return first ? first.box.y - icon * first.box.height : height;
}

function isRowWord(line: Line): boolean {
  return rowWords.test(plainText(line));
}

/** Another word stands on its line. */
export function isTabBeside(other: Line, { box }: Line): boolean {
  return other.box !== box && Math.abs(middle(other.box) - middle(box)) < box.height;
}

/** Where the phone's own clock and battery end, in pixels from above; 0 when the picture has no room for them. */
export function statusEnd({ lines, width, height }: Screen): number {
  if (height <= 1.5 * width) return 0;
  const end = status * width;
  return Math.min(
    end,
    ...lines.filter((line) => middle(line.box) < end && isOfRow(line)).map(({ box }) => box.y),
  );
}

/** A number, a day, or a clock with words: 张三 may be carried by a phone, 171 0934 5521 and 11月27日 09:18 are not. */
function isOfRow(line: Line): boolean {
  const text = plainText(line);
  const said = readSaid(text);
  if (readNumber(text) || readHidden(text)) return true;
  if (said && (said.day !== null || said.minutesAgo !== null)) return true;
  return said !== null && /\p{Script=Han}{2}/u.test(said.rest) && !carrier.test(said.rest);
}

/** Part of it lies outside of the picture or behind the bar. */
export function isCut({ box }: Line, screen: Screen): boolean {
  return box.y <= 1 || bottom(box) >= screen.height - 1 || bottom(box) > barTop(screen);
}

/** Title and tabs above the list; the same word further down, or under a number, is part of a row: 未接来电. */
export function isInHead(line: Line, { width, lines }: Screen): boolean {
  if (middle(line.box) >= head * width || !isBarWord(line)) return false;
  return !isRowWord(line) || !lines.some((one) => one.box.y < bottom(line.box) && readNumber(plainText(one)));
}

/** The list is one of intercepted calls: its title says so. */
export function isBlockedList(screen: Screen): boolean {
  return screen.lines.some((line) => isInHead(line, screen) && /拦截/.test(plainText(line)));
}
