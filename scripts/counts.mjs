// `npm run --silent counts [-- --json | --csv]`: how many calls of how many people, by week, province, kind of number and
// category, for whoever runs the server. Every figure is rounded down to tens; nothing is told of fewer than ten people.
import { stop } from "./prepare.mjs";
import { prepareLook, runStoreVerb } from "./store-verb.mjs";

const [way = "--table", ...more] = process.argv.slice(2);
if (!["--table", "--json", "--csv"].includes(way) || more.length)
  stop("npm run --silent counts [-- --json | --csv]");
await runStoreVerb("counts/main.ts", { args: [way], ready: prepareLook });
