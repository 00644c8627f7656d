// `npm test`: everything that can be checked, from a fresh clone. Ends with "N passed, N failed".
import { findOrGetBrowser } from "./checks/browser.mjs";
import { biome, crashes, journeys, types, vitest } from "./checks/runners.mjs";
import { begin, count } from "./checks/tally.mjs";
import { checkNode, prepare } from "./prepare.mjs";

checkNode();
await prepare();
types();
biome();
vitest();
crashes();
begin("browser");
const browser = await findOrGetBrowser();
if (browser === null) count("browser", 0, 1);
else journeys(browser);
