// `npm run restore -- <backup> [--into <data folder>]`: a backup becomes a data folder again, or the database that
// DATABASE_URL names and the store that STORAGE_URL names, all of them empty.
import { prepare } from "./prepare.mjs";
import { runStoreVerb } from "./store-verb.mjs";

await runStoreVerb("restore/main.ts", { ready: prepare });
