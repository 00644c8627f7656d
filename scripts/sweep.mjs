// `npm run sweep`: what the running server does once a day, at once and for the host's own timetable; with SQLite it also
// writes the whole file anew, so that nothing deleted is left in it. Prints one line of counts as JSON.
import { oneOf, usages } from "./command-line.mjs";
import { runStoreVerb } from "./store-verb.mjs";

oneOf(["", "--clock-is-right"], usages.sweep);
await runStoreVerb("sweep/main.ts");
