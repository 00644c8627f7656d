import { bareFileStore } from "../files/chosen";
import { sealedColumns } from "./columns";
import { keyOfValue } from "./rotate";
import { allPlaces, headAt } from "./rotate-files";
import { rowsOf, sealedTables } from "./tables";
import { isFormer } from "./text";

/**
 * How many values and files each key sealed; "" stands for those in the clear. former: of all, those that a version until
 * November 2026 sealed, in the form of its day.
 */
export type KeysInUse = {
  values: Map<string, number>;
  files: Map<string, number>;
  former: { values: number; files: number };
};

export async function keysInUse(): Promise<KeysInUse> {
  const found = { values: new Map(), files: new Map(), former: { values: 0, files: 0 } };
  await countValues(found);
  await countFiles(found);
  return found;
}

async function countValues({ values, former }: KeysInUse): Promise<void> {
  for (const table of sealedTables) {
    const columns = Object.keys(sealedColumns[table] ?? {});
    for await (const row of rowsOf(table)) {
      for (const value of columns.map((column) => row[column])) {
        if (value === "" || value === null) continue;
        count(values, keyOfValue(value) ?? "");
        if (typeof value === "string" && isFormer(value)) former.values += 1;
      }
    }
  }
}

async function countFiles({ files, former }: KeysInUse): Promise<void> {
  const store = await bareFileStore();
  for await (const place of allPlaces(store)) {
    const head = await headAt(store, place);
    if (head === "wrong") continue; // check:store tells of it
    count(files, head?.keyId ?? "");
    if (head?.form === "loose") former.files += 1;
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
