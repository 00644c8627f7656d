import type { Said } from "@/lib/imports/screenshot/said";
import type { Stage, Trouble } from "./messages";
import type { Far } from "./open-reader";

export const troubleWords: Record<Trouble, string> = {
  "no-network": "文字识别组件没下完，网络已断开。下好的那几份留着，连上再点一次。",
  "no-picture": "这张打不开。换成截图原图（PNG或JPG）再选一次。",
  "too-old": "这个浏览器太旧，认不了图。换新一点的，或者手动录入。",
  fault: "识别中断了。关掉别的页面再试一次，还不行就手动录入。",
};

/** 第2张，共3张：正在认字，认了12行，共31行 */
export function farWords(nth: number, of: number, far: Far | null): string {
  const which = of > 1 ? `第${nth}张，共${of}张：` : "";
  if (far === null) return `${which}正在打开`;
  const { stage, part, parts } = far;
  const where = parts > 1 ? `${which}长图第${part}段，共${parts}段，` : which;
  if (stage.stage === "finding") return `${where}正在找字`;
  return `${where}正在认字，认了${stage.done}行，共${stage.total}行`;
}

/** 0 to 1 over all pictures; finding takes about a fifth of the time. */
export function shareOf(nth: number, of: number, far: Far | null): number {
  const part = far ? (far.part - 1 + shareOfStage(far.stage)) / far.parts : 0;
  return (nth - 1 + part) / of;
}

function shareOfStage(stage: Stage): number {
  return stage.stage === "reading" && stage.total > 0 ? 0.2 + (0.8 * stage.done) / stage.total : 0.05;
}

/** Of a row whose clock was not read: many phones show none for older calls, so the picture may have nothing to copy. */
export function noClockWords(said: Said | null): string {
  const read = said?.day ? "只读到日期" : "没读到几点几分";
  return `${read}。图上有几点就照着填，没有就点进那通电话看`;
}

/** A row that stands for several calls tells of the last of them, and of that no more than was read. */
export function countWords(count: number, said: Said | null): string {
  const known = said && (said.time !== null || said.minutesAgo !== null) ? "时间" : said?.day ? "日期" : "";
  return known ? `一行是${count}次，只有最近一次的${known}` : `一行是${count}次`;
}
