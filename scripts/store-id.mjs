// `npm run store-id -- status | adopt | accept-missing | drop-unnamed`: by which id the database and the file store know each other, and
// what to do on purpose when they do not, or when originals are gone for good.
import { oneOf, usages } from "./command-line.mjs";
import { prepareLook, runStoreVerb } from "./store-verb.mjs";

const verb = oneOf(["status", "adopt", "accept-missing", "drop-unnamed"], usages["store-id"]);
await runStoreVerb(
  "store-id/main.ts",
  verb === "status" ? { args: [verb], ready: prepareLook } : { args: [verb] },
);
