// npm run dev: what npm start prepares, then Next's development server.
import { spawn } from "node:child_process";
import path from "node:path";
import { checkNode, prepareServer, root } from "./prepare.mjs";
import { checkSettings } from "./settings.mjs";

checkNode();
checkSettings();
await prepareServer();

const next = path.join(root, "node_modules/next/dist/bin/next");
const server = spawn(process.execPath, [next, "dev", "-p", process.env.PORT ?? "3000"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
