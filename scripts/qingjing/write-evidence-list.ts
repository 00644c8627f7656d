import type { Facts } from "@/lib/channels/facts";
import type { Folder } from "./folder";
export async function writeEvidenceList(
  _facts: Facts,
  _pages: Record<string, number>,
  _folder: Folder,
): Promise<void> {}
