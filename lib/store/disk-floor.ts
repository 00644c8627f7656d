import { statfs } from "node:fs/promises";
import { makeFolderBelow } from "./files/folder";
import { incomingDir } from "./files/places";

/** Never given to uploads, so that the database beside them can be written to; in bytes. */
const RESERVE = 256 * 1024 * 1024;

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingDiskIsShort?: boolean };

/** Whether so many bytes more would leave too little on the disk of DATA_DIR. A file system that does not say has room. */
export async function isDiskShort(toCome = 0): Promise<boolean> {
  await makeFolderBelow(incomingDir()).catch(() => {});
  const disk = await statfs(incomingDir()).catch(() => null);
  if (!disk) return false;
  const free = disk.bavail * disk.bsize;
  tell(free < RESERVE);
  return toCome + RESERVE > free;
}

/** One line when it begins, one when it is over. */
function tell(isShort: boolean): void {
  if (isShort === (shared.qingjingDiskIsShort ?? false)) return;
  shared.qingjingDiskIsShort = isShort;
  if (isShort) console.error("less than 256 MB are free on the disk of DATA_DIR: every upload is refused");
  else console.error("the disk of DATA_DIR has room again: uploads are taken");
}
