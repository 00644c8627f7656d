// Commands of the host, run to their end or killed before it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../prepare.mjs";

/** Milliseconds that it took; anything but success is a fault. */
export async function command(args, place, env = {}) {
  const from = performance.now();
  const child = begin(args, place, env);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return performance.now() - from;
}

/** Kills its process group after so many milliseconds; false when it had ended by then. */
export async function killedCommand(args, place, ms, env = {}) {
  const child = begin(args, place, env);
  const ended = once(child, "exit");
  const timer = setTimeout(() => process.kill(-child.pid, "SIGKILL"), ms);
  const [, signal] = await ended;
  clearTimeout(timer);
  return signal === "SIGKILL";
}

/** Whether it ends well; what it says is not shown. */
export async function succeeds(args, place, env = {}) {
  const [code] = await once(begin(args, place, env, "ignore"), "exit");
  return code === 0;
}

function begin([verb, ...args], { dataDir, url }, env, stderr = "inherit") {
  const script = `scripts/${verb}.mjs`;
  return spawn(process.execPath, ["--conditions=react-server", script, ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url, ...env },
    stdio: ["ignore", "ignore", stderr],
    detached: true, // leads a group: what it starts dies with it
  });
}
