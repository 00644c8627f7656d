import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** Not a file but something that may never end, or never begin: a pipe, a device, a folder. */
export class NotRegular extends Error {
  readonly code = "ENOTREG";
}

/** The text of a file. Whatever else lies there is not waited for. */
export function readRegular(file: string): string {
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(opened);
    if (!found.isFile() && !found.isDirectory()) throw new NotRegular(file); // of a folder the system itself says so
    return readFileSync(opened, "utf8");
  } finally {
    closeSync(opened);
  }
}
