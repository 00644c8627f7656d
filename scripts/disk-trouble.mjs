// What a person at the keyboard can mend about a folder or a database file, as one sentence.

const noPermission = ["EACCES", "EPERM", "SQLITE_PERM", "SQLITE_AUTH"];
const readOnly = ["EROFS", "SQLITE_READONLY", "SQLITE_CANTOPEN"];
const failing = ["EIO", "SQLITE_IOERR"];
const full = ["ENOSPC", "EDQUOT", "SQLITE_FULL"];

/** The sentence for a fault of the disk, with the place it is about; of any other fault its own message. */
export function sentenceOf(fault, place) {
  return diskSentence(fault, place) ?? fault.message;
}

/** The same; null for a fault that is not the disk's. SQLite's codes have endings: SQLITE_READONLY_DIRECTORY. */
export function diskSentence(fault, place = placeOf(fault)) {
  const found = causesOf(fault).flatMap(({ code, originalCode }) => [originalCode, code]);
  const among = (codes) =>
    found.find((one) => codes.some((each) => one === each || `${one}`.startsWith(`${each}_`)));
  const [denied, shut, filled, failed] = [noPermission, readOnly, full, failing].map(among);
  if (denied)
    return `没有权限用 ${place}（${denied}）：看看是谁的文件夹，用那个用户来运行。 No permission for this place.`;
  if (shut)
    return `${place} 打不开或者只能读（${shut}）：看看文件夹的权限，磁盘是不是只读。 This place cannot be opened, or can only be read.`;
  if (filled) return `${place} 所在的磁盘满了（${filled}）。 The disk is full.`;
  if (failed)
    return `读写 ${place} 出错（${failed}）：看看磁盘是不是满了，或者坏了。 Reading or writing this place failed: is the disk full, or failing?`;
  return null;
}

/** The fault and what it came of; Prisma keeps what its driver said beside its own code. */
function causesOf(fault, depth = 5) {
  if (typeof fault !== "object" || fault === null || depth === 0) return [];
  const within = [fault.meta?.driverAdapterError, fault.cause].flatMap((one) => causesOf(one, depth - 1));
  return [fault, ...within];
}

/** Where a file has no name any more it was in the data folder, as SQLite's own are. */
function placeOf(fault) {
  const named = causesOf(fault).find((one) => typeof one.path === "string");
  return named?.path ?? process.env.DATA_DIR ?? "data";
}
