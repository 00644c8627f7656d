import { bottom, type Line, middle, plainText, type Screen } from "./screen";

/** What stands in the bars of call lists and never in a row; small blanks may have got lost. */
const barWords =
  /^(?:个人收藏|最近通话|通讯录|拨号键盘|拨号|语音留言|联系人|电话|收藏|通话|我的|黄页|更多|清空|全部清空|拦截规则|拦截设置|删除|编辑|设置|生活|名片夹|营业厅|短信|信息|所有通话|全部通话|全部|未接来电|未接|骚扰拦截|拦截记录|通话记录|搜索|返回)+$/;

/** Share of the picture in which a bar at its foot may begin. */
const foot = 0.86;
/** Heights of a word that an icon above it takes. */
const icon = 2.6;

export function isBarWord(line: Line): boolean {
  return barWords.test(plainText(line).replace(/\s/g, ""));
}

/** Where the bar at the foot begins, in pixels from above; the picture's height when there is none. */
export function barTop({ lines, height }: Screen): number {
  const words = lines.filter((line) => middle(line.box) > height * foot && isBarWord(line));
  const first = words.sort((a, b) => a.box.y - b.box.y)[0];
  return first ? first.box.y - icon * first.box.height : height;
}

/** The phone's own clock and battery. */
export function isStatusBar({ box }: Line, { width, height }: Screen): boolean {
  return height > 1.5 * width && middle(box) < height * 0.05;
}

/** Part of it lies outside of the picture or behind the bar. */
export function isCut({ box }: Line, screen: Screen): boolean {
  return box.y <= 1 || bottom(box) >= screen.height - 1 || bottom(box) > barTop(screen);
}

/** The list is one of intercepted calls: its title says so. */
export function isBlockedList({ lines, height }: Screen): boolean {
  return lines.some((line) => middle(line.box) < height * 0.2 && /拦截/.test(plainText(line)));
}
