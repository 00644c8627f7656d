// `npm run --silent counts [-- --json | --csv]`: how many calls of how many people, by week, province, kind of number and
// category, for whoever runs the server. Every figure is rounded down to tens; nothing is told of fewer than ten people.
import { oneOf, usages } from "./command-line.mjs";
import { runStoreVerb } from "./store-verb.mjs";

const way = oneOf(["--table", "--json", "--csv"], usages.counts);
await runStoreVerb("counts/main.ts", { args: [way] });
