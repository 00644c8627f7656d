import { refuseOlder } from "../moments";
import { checkStoreId, StoreTrouble } from "../store-identity";
import type { Findings } from "./findings";

/** Whether the file store is the one of this database, and the database as far on as it was. */
export async function checkIdentity(): Promise<Findings> {
  try {
    await checkStoreId();
    await refuseOlder();
    return { part: "file store", looked: 1, wrong: [] };
  } catch (fault) {
    if (fault instanceof StoreTrouble) return { part: "file store", looked: 1, wrong: [fault.message] };
    throw fault;
  }
}
