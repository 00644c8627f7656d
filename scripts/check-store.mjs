// `npm run check:store`: looks through the database and all files, prints what it found, and ends with 1 on a fault.
import { oneOf, usages } from "./command-line.mjs";
import { runStoreVerb } from "./store-verb.mjs";

oneOf(["", "--mend-times", "--mend-types"], usages["check-store"]);
await runStoreVerb("check-store/main.ts");
