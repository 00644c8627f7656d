// The image's HEALTHCHECK: 0 when the app answers that it can work, 1 when not. Docker only marks a container that is
// unhealthy, so one that has not answered at all three times in a row is told to end here, and its restart policy starts it.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Milliseconds; below the timeout of the Dockerfile's HEALTHCHECK. */
const patience = 10_000;
const most = 3;
const counter = path.join(os.tmpdir(), "qingjing-silent");

const address = `http://127.0.0.1:${process.env.PORT ?? 3000}/api/health?part=database`;
const answer = await fetch(address, { signal: AbortSignal.timeout(patience) }).catch(() => null);
const before = silentBefore();
// While it has never answered it may still be bringing its database up to date.
const silent = answer ? 0 : before === null ? null : before + 1;
if (silent !== null) fs.writeFileSync(counter, String(silent));
// 1: the process that the container was started with.
if (silent >= most) process.kill(1, "SIGTERM");
process.exit(answer?.ok ? 0 : 1);

/** How often in a row it has not answered; null when it never has in this container. */
function silentBefore() {
  return fs.existsSync(counter) ? Number(fs.readFileSync(counter, "utf8")) : null;
}
