// `npm run sweep`: what the running server does once a day, at once and for the host's own timetable; with SQLite it also
// writes the whole file anew, so that nothing deleted is left in it. Prints one line of counts as JSON.
import path from "node:path";
import { checkNode, prepareServer, root } from "./prepare.mjs";

checkNode();
await prepareServer();
const { register } = await import("tsx/esm/api");
register({ tsconfig: path.join(root, "tsconfig.json") });
const { sweep } = await import("../lib/store/sweep.ts");
console.log(JSON.stringify(await sweep(new Date(), { whole: true })));
process.exit(0);
