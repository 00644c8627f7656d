// What a person at the keyboard can mend about a folder or a database file, as one sentence.

const noPermission = ["EACCES", "EPERM", "SQLITE_PERM", "SQLITE_AUTH"];
const readOnly = ["EROFS", "SQLITE_READONLY", "SQLITE_CANTOPEN"];
const full = ["ENOSPC", "EDQUOT", "SQLITE_FULL"];

/** The sentence for a fault of the disk, with the place it is about; of any other fault its own message. */
export function sentenceOf(fault, place) {
  return diskSentence(fault, place) ?? fault.message;
}

/** The same; null for a fault that is not the disk's. SQLite's codes have endings: SQLITE_READONLY_DIRECTORY. */
export function diskSentence(fault, place = fault?.path ?? "") {
  const code = String(fault?.code ?? "");
  const is = (codes) => codes.some((one) => code === one || code.startsWith(`${one}_`));
  if (is(noPermission))
    return `没有权限用 ${place}（${code}）：看看是谁的文件夹，用那个用户来运行。 No permission for this place.`;
  if (is(readOnly))
    return `${place} 打不开或者只能读（${code}）：看看文件夹的权限，磁盘是不是只读。 This place cannot be opened, or can only be read.`;
  if (is(full)) return `${place} 所在的磁盘满了（${code}）。 The disk is full.`;
  return null;
}
