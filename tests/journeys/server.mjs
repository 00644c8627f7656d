// `npm start -- --lan` on a throw-away data folder, the way a person starts it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { noLimits } from "../../scripts/no-limits.mjs";

process.env.DATA_DIR = process.env.QINGJING_JOURNEY_DATA;
mkdirSync(process.env.DATA_DIR, { recursive: true });
Object.assign(process.env, noLimits); // all journeys begin at one address
process.on("exit", () => rmSync(process.env.DATA_DIR, { recursive: true, force: true }));
process.argv.push("--lan");
await import("../../scripts/start.mjs");
// What the screen of this machine shows, for the journeys of other devices.
writeFileSync(path.join(process.env.DATA_DIR, "screen"), process.env.LAN_CODE);
