// npm start: from a fresh clone to http://localhost:3000. `npm start -- --lan` serves the house.
import { build, checkNode, prepareServer, stop } from "./prepare.mjs";
import { checkSettings } from "./settings.mjs";

checkNode();
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(`PORT=${process.env.PORT} 不是端口号。 Not a port.`);
// Only this machine unless asked otherwise: a log of calls is nobody else's business.
const lan = process.argv.includes("--lan");
// On one's own machine nothing ends by itself; behind a proxy this is a server for others.
if (!(Number(process.env.TRUST_PROXY) > 0)) process.env.KEEP_DAYS ??= "0";

checkSettings();
await isFree();
await prepareServer();
build();
const { serve } = await import("./serve.mjs");
await serve({ port, host: lan ? "0.0.0.0" : "127.0.0.1" }).catch(taken);
if (lan) await (await import("./lan.mjs")).showAddress(port);
else console.log(`清静在 http://localhost:${port} 等着。 Ctrl+C停下。`);

/** Said before the long steps, not after them. */
async function isFree() {
  const { createServer } = await import("node:net");
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(port, lan ? "0.0.0.0" : "127.0.0.1", () => probe.close(resolve));
  }).catch(taken);
}

function taken(error) {
  if (error.code === "EADDRINUSE") {
    stop(`端口${port}已经有程序在用，换一个：PORT=${port + 1} npm start。 Port ${port} is taken.`);
  }
  if (error.code === "EACCES") stop(`没有权限用端口${port}，换个大的。 No permission for port ${port}.`);
  throw error;
}
