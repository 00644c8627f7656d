import { readdirSync, readFileSync } from "node:fs";

/** Peak memory in bytes of a process and all that it started, from /proc; of this process alone where there is none. */
export function treeMemory(pid) {
  try {
    const all = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(statusOf)
      .filter(Boolean);
    return sum(pid, all);
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

function sum(pid, all) {
  const own = all.find((process) => process.pid === pid)?.peak ?? 0;
  return all
    .filter((process) => process.parent === pid)
    .reduce((total, child) => total + sum(child.pid, all), own);
}

function statusOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const number = (name) => Number(new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return { pid: Number(pid), parent: number("PPid"), peak: number("VmHWM") * 1024 };
  } catch {
    return null; // it has ended since
  }
}
