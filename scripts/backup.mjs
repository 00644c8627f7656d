// `npm run backup -- <folder>`: everything of this server into a new folder, while it runs.
import { prepareLook, runStoreVerb } from "./store-verb.mjs";

await runStoreVerb("backup/main.ts", { ready: prepareLook });
