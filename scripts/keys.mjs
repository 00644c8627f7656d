// `npm run keys -- new | status | rotate | secret`: the keys of ENCRYPTION_KEY, and the secret that signs cookies. `new` needs neither a database nor an installation.
import { randomBytes } from "node:crypto";

const [verb] = process.argv.slice(2);

if (verb === "new") console.log(randomBytes(32).toString("base64"));
else if (["status", "rotate", "secret"].includes(verb)) {
  const { prepareLook, runStoreVerb } = await import("./store-verb.mjs");
  await runStoreVerb("keys/main.ts", verb === "status" ? { ready: prepareLook } : {});
} else {
  console.error("npm run keys -- new      prints a new key");
  console.error("npm run keys -- status   how much each key sealed, and how much stands in the clear");
  console.error("npm run keys -- rotate   seals everything with the first key of ENCRYPTION_KEY");
  console.error("npm run keys -- secret   the BETTER_AUTH_SECRET of now is the one from now on");
  process.exitCode = 2;
}
