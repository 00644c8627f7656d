// `npm run check`: the fast half of `npm test`: types, Biome and the tests of the core.
import { biome, types, vitest } from "./checks/runners.mjs";
import { checkNode, generateClient, installPackages, prepareReader } from "./prepare.mjs";

const slow = ["pdf", "store", "auth", "export"];

checkNode();
installPackages();
generateClient();
await prepareReader();
types();
biome();
vitest(slow.flatMap((folder) => ["--exclude", `tests/${folder}/**`]));
