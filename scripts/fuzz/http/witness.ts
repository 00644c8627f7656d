import { setTimeout as wait } from "node:timers/promises";
import { mainThreadMs, residentOfTree, serverOn } from "./process-tree";
import { send } from "./send";

/** How long another visitor may wait for a page while anything else is asked. In milliseconds. */
const patience = 2000;
/** Where the system does not say what the server did meanwhile, a busy machine is given so long. In milliseconds. */
const patienceUnseen = 15_000;
/** What the server and all its child processes may hold together; 48 people at once were seen to take 730 MB. In MB. */
const most = 1536;
const every = 250;
/** 503: a disk or a database that the machine keeps busy answers health too late; that is said, and is no wait. */
const calm = [200, 503];

/** Another visitor, who asks for the front page and for health all the while, and looks at memory. `end` gives what went wrong. */
export function watch(port: number): { end: () => Promise<string[]> } {
  const pid = serverOn(port);
  const faults = new Set<string>();
  let goesOn = true;
  const done = (async () => {
    while (goesOn) {
      for (const path of ["/api/health", "/"]) await ask(port, pid, path, faults);
      const memory = residentOfTree(pid);
      if (memory > most) faults.add(`the server and its children hold ${memory} MB`);
      await wait(every);
    }
  })();
  const end = async () => {
    goesOn = false;
    await done;
    return [...faults];
  };
  return { end };
}

/** What counts is what the server's own thread did while somebody waited: a machine that is busy with other things is no defect. */
async function ask(port: number, pid: number, path: string, faults: Set<string>): Promise<void> {
  const [from, busyFrom] = [performance.now(), mainThreadMs(pid)];
  const answer = await send(port, { method: "GET", path, headers: {} }, null).catch(String);
  const ms = performance.now() - from;
  const busy = pid ? mainThreadMs(pid) - busyFrom : ms - patienceUnseen + patience;
  if (typeof answer === "string") faults.add(`another visitor's ${path}: ${answer}`);
  else if (!calm.includes(answer.status))
    faults.add(`another visitor's ${path} answers ${answer.status} ${answer.body.slice(0, 200)}`);
  if (Math.min(ms, busy) > patience)
    faults.add(
      `another visitor waits ${Math.round(ms)} ms for ${path}, the server busy for ${Math.round(busy)}`,
    );
}
