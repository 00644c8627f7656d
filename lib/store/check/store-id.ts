import { checkStoreId, StoreTrouble } from "../store-identity";
import type { Findings } from "./findings";

/** Whether the file store is the one of this database. */
export async function checkIdentity(): Promise<Findings> {
  try {
    await checkStoreId();
    return { part: "file store", looked: 1, wrong: [] };
  } catch (fault) {
    if (fault instanceof StoreTrouble) return { part: "file store", looked: 1, wrong: [fault.message] };
    throw fault;
  }
}
