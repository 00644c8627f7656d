// `npm run --silent audit-log -- [--since 7d | 2026-11-01] [--event sign-in] [--who PSEUDONYM] [--of NAME] [--json]`: what happened
// here, for whoever runs the server. --of: by the name of an account, to answer its owner's question.
import { answerHelp, usages } from "./command-line.mjs";
import { runStoreVerb } from "./store-verb.mjs";

answerHelp(usages["audit-log"]);
await runStoreVerb("audit-log/main.ts");
