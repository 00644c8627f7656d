// `npm run backup -- <folder>`: everything of this server into a new folder, while it runs; `--rows-only`: without the
// originals; `--incremental <folder> [--keep 30]`: one more into a folder of backups, where every original lies once.
import { answerHelp, usages } from "./command-line.mjs";
import { runStoreVerb } from "./store-verb.mjs";

answerHelp(usages.backup);
await runStoreVerb("backup/main.ts");
