/** A reason the person can be told, as a Chinese sentence; whatever else is thrown while a sheet is read is not shown. */
export class Trouble extends Error {}

/** Unpacked it is no longer small: it is read where the large ones are. */
export class TooLargeHere extends Error {}

export const broken = "这个文件打不开，可能没下载完或已经损坏。重新下载或导出一份再试。";
export const locked = "这个表格加了密码。用 Excel 或 WPS 打开，去掉密码另存一份再导入。";
export const tooLarge = "这个表格太大，读不了。按月份分成几份再导入。";
export const tooSlow = "这个表格读得太久，已经停下。另存为 CSV 再试。";
export const noTable = "这个文件里没有表格。";
export const otherKind = "这不是 Excel 表格。用 WPS 或 Excel 打开，另存为 xlsx 或 CSV 再导入。";
export const archive = "这是一个压缩包，里面的文件要先解压出来，再一个一个导入。";
export const lockedArchive = "这个压缩包加了密码。先用密码解压，再一个一个导入里面的文件。";
