// `npm run restore -- [--drill] <backup> [--into <data folder>]`: a backup becomes a data folder again, or the database that
// DATABASE_URL names and the store that STORAGE_URL names, all of them empty. --drill: only to see that it can be done; what was restored is taken away again.
import { answerHelp, usages } from "./command-line.mjs";
import { prepare } from "./prepare.mjs";
import { runStoreVerb } from "./store-verb.mjs";

answerHelp(usages.restore);
await runStoreVerb("restore/main.ts", { ready: prepare });
