import { disk } from "./disk";
import type { FileStore } from "./file-store";

/** The store that all evidence of this server lies in. */
export async function fileStore(): Promise<FileStore> {
  return disk;
}
