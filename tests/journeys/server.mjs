// `npm start -- --lan` on a throw-away data folder, the way a person starts it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "qingjing-journeys-"));
process.on("exit", () => rmSync(process.env.DATA_DIR, { recursive: true, force: true }));
process.argv.push("--lan");
await import("../../scripts/start.mjs");
