// Comes into the server by --import and tells its parent what nobody can ask from outside: heap and processor time.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

/** Bytes and seconds of processor time since the start; `collect`: after a garbage collection. */
function state(collect) {
  if (collect) collectGarbage();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    rss,
    heap: heapUsed,
    external: external + arrayBuffers,
    peak: maxRSS * 1024,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
  };
}

function collectGarbage() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  setFlagsFromString("--no-expose-gc");
}

if (isMainThread && process.send) {
  process.on("message", ({ ask, collect }) => {
    if (typeof ask === "number") process.send({ ask, ...state(collect) });
  });
  process.channel.unref();
}
