import { compareWithLog } from "./import-compare";
import type { RowFilter } from "./import-filter";
import { importNumbers } from "./import-numbers";
import { countRows, kindsOfRows, rejectedRows } from "./import-rows";

/** All that one page of what was read shows; page from 0. One after the other: side by side they would take each other's steps. */
export async function readPreview(ownerId: string, importId: string, filter: RowFilter, page: number) {
  await compareWithLog(ownerId, importId);
  const list = await importNumbers(ownerId, importId, filter, page);
  const counts = await countRows(ownerId, importId);
  const kinds = await kindsOfRows(ownerId, importId);
  return { list, counts, kinds, rejected: await rejectedRows(ownerId, importId) };
}
