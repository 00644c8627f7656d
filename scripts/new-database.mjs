// A new database beside originals that belong to another one: theirs was lost, or an address is mistyped. Such a start is refused
// before anything is created, so that a backup can be restored there.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { database } from "./migrate.mjs";
import { root } from "./step.mjs";

/** A store that has not answered by then may still be away: the server asks it again. */
const PATIENCE_MS = 30_000;

/** Whether nothing of ours stands in the database yet. One that cannot be asked is for the migration to tell of. */
async function isNew() {
  const target = database();
  if (!process.env.DATABASE_URL) return !fs.existsSync(target);
  const { rowsOnServer } = await import("./migrate-postgresql.mjs");
  return rowsOnServer(target).then(
    (rows) => rows.length === 0,
    () => false,
  );
}

/** Whether it may: a folder is looked at here, a bucket has to be asked. */
function mayBelongToAnother() {
  if (process.env.STORAGE_URL) return true;
  return fs.existsSync(path.join(process.env.DATA_DIR, "evidence", ".store-id"));
}

/**
 * Whether a start has to be refused; the sentence has been said then. bundled: makes the commands and says where they lie. Of
 * servers that begin at once one may have been quicker: the database is not new any more then, and it is the store's.
 */
export async function isNewBesideOld(bundled) {
  if (!(await isNew()) || !mayBelongToAnother()) return false;
  const said = await saidOfStore(await bundled());
  if (said === "" || !(await isNew())) return false;
  process.stderr.write(said);
  return true;
}

/** Why the files are not for a new database; "" where they are, or where the store does not answer. */
async function saidOfStore(folder) {
  const node = ["--conditions=react-server", path.join(folder, "store-id.main.mjs"), "new"];
  const child = spawn(process.execPath, node, {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: PATIENCE_MS,
  });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  const [code] = await once(child, "close");
  return code === belongsToAnother ? said : "";
}

export const belongsToAnother = 3;
