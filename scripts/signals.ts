import { Trouble } from "./trouble";

/** Aborted by the first Ctrl+C or SIGTERM, so that work can take away what is half; the second ends the process at once. */
export function untilStopped(): AbortSignal {
  const stop = new AbortController();
  const said = "停下来了，做了一半的已经清掉。 Stopped; what was half done is taken away.";
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => stop.abort(new Trouble(said)));
  return stop.signal;
}
