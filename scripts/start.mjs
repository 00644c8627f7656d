// npm start: from a fresh clone to http://localhost:3000. `npm start -- --lan` serves the house.
import { newLanCode } from "./lan-code.mjs";
import { portFault, tryPort } from "./port.mjs";
import { build, checkNode, prepareServer, stop } from "./prepare.mjs";
import { checkSettings } from "./settings.mjs";
import { startServer } from "./start-server.mjs";
import { stopWithParent } from "./stop-with-parent.mjs";

checkNode();
stopWithParent();
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(`PORT=${process.env.PORT} 不是端口号。 Not a port.`);
// Only this machine unless asked otherwise: a log of calls is nobody else's business.
const lan = process.argv.includes("--lan");

checkSettings();
const host = lan ? "0.0.0.0" : "127.0.0.1";
await tryPort(port, host).catch((error) => stop(portFault(error, port)));
await prepareServer(build);
if (lan) Object.assign(process.env, newLanCode());
await startServer({ port, host });
const { LAN_CODE: code, LAN_KEY: key } = process.env;
if (lan) await (await import("./lan.mjs")).showAddress(port, { code, key });
else console.log(`清静在 http://localhost:${port} 等着。 Ctrl+C停下。`);
