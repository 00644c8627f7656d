// `npm run store-id -- status | adopt | accept-missing`: by which id the database and the file store know each other, and
// what to do on purpose when they do not, or when originals are gone for good.
import { stop } from "./prepare.mjs";
import { prepareLook, runStoreVerb } from "./store-verb.mjs";

const [verb = "status", ...more] = process.argv.slice(2);
if (!["status", "adopt", "accept-missing"].includes(verb) || more.length)
  stop("npm run store-id -- status | adopt | accept-missing");
await runStoreVerb(
  "store-id/main.ts",
  verb === "status" ? { args: [verb], ready: prepareLook } : { args: [verb] },
);
