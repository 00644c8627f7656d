// `npm run keys -- new | status | rotate | secret`: the keys of ENCRYPTION_KEY, and the secret that signs cookies. `new` needs neither a database nor an installation.
import { randomBytes } from "node:crypto";
import { oneOf, usages } from "./command-line.mjs";

const [first, ...more] = process.argv.slice(2);
const isStopped = first === "rotate" && more.length === 1 && more[0] === "--servers-stopped";
const asked = isStopped ? [first] : process.argv.slice(2);
const verb = oneOf(["", "new", "status", "rotate", "secret"], usages.keys, asked);

if (verb === "new") console.log(randomBytes(32).toString("base64"));
else if (verb) {
  const { runStoreVerb } = await import("./store-verb.mjs");
  await runStoreVerb("keys/main.ts");
} else {
  console.error(usages.keys);
  process.exitCode = 2;
}
