// `npm run move -- --to postgresql://… [--storage s3://…]`: takes rows and files of DATA_DIR to where several servers can share them.
import { runStoreVerb } from "./store-verb.mjs";

delete process.env.DATABASE_URL; // what is moved is the data folder, whatever the server is to use from now on
await runStoreVerb("move/main.ts");
