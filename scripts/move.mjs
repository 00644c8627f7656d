// `npm run move -- --to postgresql://… [--storage s3://…]`: takes rows and files of DATA_DIR to where several servers can share them.
import fs from "node:fs";
import path from "node:path";
import { databaseFile } from "./migrate.mjs";
import { root, stop } from "./prepare.mjs";
import { runStoreVerb } from "./store-verb.mjs";

delete process.env.DATABASE_URL; // what is moved is the data folder, whatever the server is to use from now on
const file = databaseFile(process.env.DATA_DIR ?? path.join(root, "data"));
if (!fs.existsSync(file))
  stop(`没有可搬的：${file} 还不在，看看 DATA_DIR。 There is no database in DATA_DIR.`);
await runStoreVerb("move/main.ts");
