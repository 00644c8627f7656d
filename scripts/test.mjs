// `npm test`: everything that can be checked, from a fresh clone. Ends with "N passed, N failed".
import { findOrGetBrowser } from "./checks/browser.mjs";
import { prepare } from "./checks/prepare.mjs";
import { biome, build, journeys, types, vitest } from "./checks/runners.mjs";
import { close, count } from "./checks/tally.mjs";

try {
  prepare();
  types();
  biome();
  vitest();
  const browser = await findOrGetBrowser();
  if (browser === null) count("journeys", 0, 1);
  else if (build()) journeys(browser);
} catch (fault) {
  console.error(fault.message);
  count("preparing", 0, 1);
}
close();
