// `npm run move -- --to postgresql://… [--storage s3://…]`: takes rows and files of DATA_DIR to where several servers can share them.
import fs from "node:fs";
import path from "node:path";
import { answerHelp, usages } from "./command-line.mjs";
import { databaseFile } from "./migrate.mjs";
import { prepare, refuseHalfRestore, root, stop } from "./prepare.mjs";
import { runStoreVerb } from "./store-verb.mjs";

answerHelp(usages.move);
delete process.env.DATABASE_URL; // what is moved is the data folder, whatever the server is to use from now on
await runStoreVerb("move/main.ts", { ready });

/** The source is only looked at: it is a copy of it that is brought up to date. */
async function ready() {
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR ?? path.join(root, "data"));
  refuseHalfRestore();
  const file = databaseFile();
  if (!fs.existsSync(file)) stop(`${file} 还不在，看看 DATA_DIR。 There is no database in DATA_DIR.`);
  await prepare();
}
