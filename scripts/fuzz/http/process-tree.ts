import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { residentOf } from "../growth";

/** The process that listens on a port of this machine; 0 where the system does not say. */
export function serverOn(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => read(file).split("\n"));
  const listening = sockets.map((line) => line.trim().split(/ +/)).filter((one) => one[3] === "0A");
  const inodes = listening.flatMap((one) => (one[1]?.endsWith(local) ? [`socket:[${one[9]}]`] : []));
  return processes().find((pid) => inodes.some((inode) => filesOf(pid).includes(inode))) ?? 0;
}

/** In MB: what a process and all that it started hold; 0 for no process. */
export function residentOfTree(pid: number): number {
  if (!pid) return 0;
  const running = processes().map((one) => ({ pid: one, parent: parentOf(one) }));
  const all = [pid];
  for (const one of all)
    all.push(...running.filter(({ parent }) => parent === one).map((child) => child.pid));
  return all.map(residentOf).reduce((sum, one) => sum + one, 0);
}

/** Milliseconds that the main thread of a process has used since it began, in steps of ten. */
export function mainThreadMs(pid: number): number {
  const stat = read(`/proc/${pid}/task/${pid}/stat`);
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}

function processes(): number[] {
  return list("/proc").map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number {
  return Number(/PPid:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function filesOf(pid: number): string[] {
  return list(`/proc/${pid}/fd`).map((one) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${one}`);
    } catch {
      return "";
    }
  });
}

/** Processes end while they are looked at, and other systems have no such folder. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
