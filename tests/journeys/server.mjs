// `npm start -- --lan` on a throw-away data folder, the way a person starts it.
import { mkdirSync, rmSync } from "node:fs";

process.env.DATA_DIR = process.env.QINGJING_JOURNEY_DATA;
mkdirSync(process.env.DATA_DIR, { recursive: true });
process.on("exit", () => rmSync(process.env.DATA_DIR, { recursive: true, force: true }));
process.argv.push("--lan");
await import("../../scripts/start.mjs");
