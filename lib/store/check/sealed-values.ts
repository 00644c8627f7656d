import { SealFault } from "../sealed/fault";
import { keyring } from "../sealed/keys";
import { openRow, type Row } from "../sealed/row";
import { rowsOf, type SealedTable, sealedTables } from "../sealed/tables";
import type { Findings } from "./findings";

/** Every sealed value of every table opens in its place. Without a key none is sealed, and it is not said that any were. */
export async function checkSealedValues(): Promise<Findings> {
  const findings: Findings = { part: keyring().length > 0 ? "sealed rows" : "rows", looked: 0, wrong: [] };
  for (const table of sealedTables) await checkTable(table, findings);
  return findings;
}

/** How many rows hold a sealed value that is not what was sealed there. What another key has sealed meanwhile is none of them. */
export async function changedRows(): Promise<number> {
  let changed = 0;
  for (const table of sealedTables)
    for await (const row of rowsOf(table)) if (faultOf(table, row)?.code === "changed") changed += 1;
  return changed;
}

async function checkTable(table: SealedTable, findings: Findings): Promise<void> {
  for await (const row of rowsOf(table)) {
    findings.looked += 1;
    const fault = faultOf(table, row);
    if (fault) findings.wrong.push(fault.message);
  }
}

function faultOf(table: SealedTable, row: Row): SealFault | null {
  try {
    openRow(table, { ...row }, keyring());
    return null;
  } catch (fault) {
    if (fault instanceof SealFault) return fault;
    throw fault;
  }
}
