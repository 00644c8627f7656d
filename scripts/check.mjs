// `npm run check`: the fast half of `npm test`: types, Biome and the tests of the core.
import { biome, types, vitest } from "./checks/runners.mjs";
import { checkNode, prepare } from "./prepare.mjs";

const slow = ["pdf", "store", "auth", "export"];

checkNode();
await prepare(() => {
  types();
  biome();
});
vitest(slow.flatMap((folder) => ["--exclude", `tests/${folder}/**`]));
