// Starts the server of an image (see Dockerfile): nothing is installed or built, the database is brought up to date.
import fs from "node:fs";
import path from "node:path";
import { prepareServer, root } from "./prepare.mjs";
import { checkSettings } from "./settings.mjs";
import { startServer } from "./start-server.mjs";

checkSettings();
process.chdir(root);
await prepareServer();
// As Next's own server.js does, which has no place for what serve.mjs adds.
const { config } = JSON.parse(fs.readFileSync(path.join(root, ".next/required-server-files.json"), "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
const port = Number(process.env.PORT ?? 3000);
await startServer({ port, host: "0.0.0.0" });
console.log(`清静在端口${port}等着。 Listening on port ${port}.`);
