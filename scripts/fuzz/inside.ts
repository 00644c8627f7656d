// One part in a process of its own: `--part forms --rounds 1000 --seed 1`. `--seconds`: it ends at whichever comes first;
// `--port`: of the server that requests go to.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { dice } from "../crash/dice.mjs";
import { databaseFile, migrate } from "../migrate.mjs";
import { type Part, runPart, told } from "./run";

const text = { type: "string" } as const;
const options = { part: text, rounds: text, seed: text, port: text, seconds: text };
const { part: name = "", rounds, seed = "1", port, seconds } = parseArgs({ options }).values;
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "qingjing-fuzz-"));
await migrate(databaseFile());
const part = await partOf(name);
const figures = await runPart(part, dice(Number(seed)), {
  rounds: Number(rounds ?? 1000),
  ms: Number(seconds ?? Number.POSITIVE_INFINITY) * 1000,
  say: console.log,
});
for (const line of told(part.name, figures)) console.log(line);
const { closeDb } = await import("@/lib/store/db");
await closeDb();
rmSync(process.env.DATA_DIR, { recursive: true, force: true });
process.exit(figures.faults.length > 0 ? 1 : 0);

async function partOf(wanted: string): Promise<Part> {
  if (wanted === "cases") {
    const { fullSpace } = await import("./space");
    return (await import("./cases")).casesPart(await fullSpace());
  }
  if (wanted === "forms") return (await import("./forms")).formsPart();
  if (wanted === "files") {
    const { fullSpace } = await import("./space");
    return (await import("./files")).filesPart(await fullSpace());
  }
  if (wanted === "exports") return (await import("./exports")).exportsPart();
  if (wanted === "requests") {
    return (await import("./requests")).requestsPart(Number(port), dice(Number(seed) + 1));
  }
  throw new Error(`no part ${wanted}`);
}
