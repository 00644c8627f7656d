// `npm run check`: the fast half of `npm test`: types, Biome and the tests of the core.
import { prepare } from "./checks/prepare.mjs";
import { biome, types, vitest } from "./checks/runners.mjs";
import { close, count } from "./checks/tally.mjs";

const slow = ["pdf", "store", "auth", "export"];

try {
  prepare();
  types();
  biome();
  vitest(slow.flatMap((folder) => ["--exclude", `tests/${folder}/**`]));
} catch (fault) {
  console.error(fault.message);
  count("preparing", 0, 1);
}
close();
