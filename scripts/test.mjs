// `npm test`: everything that can be checked, from a fresh clone. Ends with "N passed, N failed".
import { findOrGetBrowser } from "./checks/browser.mjs";
import { biome, crashes, journeys, pages, types, vitest } from "./checks/runners.mjs";
import { begin, count } from "./checks/tally.mjs";
import { checkNode, prepare } from "./prepare.mjs";

checkNode();
// None of this needs what is compiled beside it.
await prepare(() => {
  types();
  biome();
  pages();
});
vitest();
await crashes();
begin("browser");
const browser = await findOrGetBrowser();
if (browser === null) count("browser", 0, [], false);
else journeys(browser);
