// The process that serves, started and watched by supervise.mjs: `server-process.mjs PORT HOST`.
import { portFault } from "./port.mjs";
import { stop } from "./prepare.mjs";
import { serve } from "./serve.mjs";

const [port, host] = process.argv.slice(2);

// Without its supervisor nobody would stop it.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
await serve({ port: Number(port), host }).catch((error) => stop(portFault(error, port)));
tell("ready");
// Sent from the event loop that answers requests: while that one hangs, nothing is sent.
setInterval(() => tell("alive"), 1000);

function tell(message) {
  if (process.connected) process.send(message, () => {});
}
