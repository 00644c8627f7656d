import { StoreFault } from "./fault";

const full = ["ENOSPC", "EDQUOT", "EFBIG"];
// Node says ENOENT when a folder cannot be made on a read-only disk.
const away = ["EROFS", "ENOENT", "EACCES", "EPERM", "EIO", "ENODEV", "ENXIO", "ESTALE", "ETIMEDOUT"];

/** Waits for a write; what the disk says of itself becomes a StoreFault, any other fault stays what it is. */
export async function faultOfDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? "";
    if (full.includes(code)) throw new StoreFault("full", fault);
    if (away.includes(code)) throw new StoreFault("away", fault);
    throw fault;
  }
}
