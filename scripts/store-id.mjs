// `npm run store-id -- status | adopt | put-back BACKUP | accept-missing | accept-older | drop-unnamed`: by which id the database and the file store know each other, and
// what to do on purpose when they do not, or when originals are gone for good.
import { oneOf, usages } from "./command-line.mjs";
import { stop } from "./prepare.mjs";
import { runStoreVerb } from "./store-verb.mjs";

const given = process.argv.slice(2);
const dropping = ["--all-of-them", "--newer-too"];
const mayDrop = given[0] === "drop-unnamed" && given.slice(1).every((one) => dropping.includes(one));
const flags = mayDrop ? given.splice(1) : [];
const backup = given[0] === "put-back" && given.length === 2 ? given.splice(1) : [];
const verb = oneOf(
  ["status", "adopt", "put-back", "accept-missing", "accept-older", "drop-unnamed"],
  usages["store-id"],
  given,
);
if (verb === "put-back" && backup.length === 0) stop(usages["store-id"]);
await runStoreVerb("store-id/main.ts", { args: [verb, ...flags, ...backup] });
