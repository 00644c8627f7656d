// `npm run fuzz -- --rounds 1000000 --seed 1 --part cases`: sends what nobody types to every way in, and prints what came of
// it: rounds a second, answers by entrance, the slowest, memory. Ends with 1 when anything was a defect.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { countOf, flagsOf, usages } from "./command-line.mjs";
import { startServer } from "./crash/server.mjs";
import { freePort } from "./free-port.mjs";
import { build, checkNode, prepare, root, stop } from "./prepare.mjs";

/** How a number of rounds is shared out: most where a round costs least. */
const shares = { forms: 0.5, exports: 0.25, cases: 0.1, requests: 0.1, files: 0.05 };

checkNode();
const text = { type: "string" };
const { values } = flagsOf({ options: { rounds: text, seed: text, part: text } }, usages.fuzz);
const all = countOf(values.rounds, 1_000_000, usages.fuzz);
const seed = countOf(values.seed, Math.ceil(Math.random() * 1e6), usages.fuzz);
if (values.part && !(values.part in shares)) stop(usages.fuzz);
const parts = values.part ? [values.part] : Object.keys(shares);
// Whoever stops it leaves no server behind.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
await prepare();
console.log(`seed ${seed}`);
let failed = false;
for (const part of parts) {
  const rounds = Math.ceil(all * (parts.length === 1 ? 1 : (shares[part] ?? 0)));
  const right = await (part === "requests" ? overHttp(rounds) : inside(part, rounds));
  failed ||= !right;
}
process.exit(failed ? 1 : 0);

/** In a process of its own, outside of Next: `server-only` is a fault without this condition. */
async function inside(part, rounds, server = []) {
  const node = ["--conditions=react-server", "--expose-gc", "--import", "tsx", "scripts/fuzz/inside.ts"];
  const args = [...node, "--part", part, "--rounds", String(rounds), "--seed", String(seed), ...server];
  const [code] = await once(spawn(process.execPath, args, { cwd: root, stdio: "inherit" }), "exit");
  return code === 0;
}

async function overHttp(rounds) {
  build();
  const dataDir = mkdtempSync(path.join(tmpdir(), "qingjing-fuzz-"));
  const port = Number(process.env.PORT ?? (await freePort()));
  const server = startServer({ dataDir, port });
  await server.ready();
  const right = await inside("requests", rounds, ["--port", String(port)]);
  if (!right) console.log(["the server said last:", ...server.lastSaid(20)].join("\n"));
  await server.kill();
  rmSync(dataDir, { recursive: true, force: true });
  return right;
}
