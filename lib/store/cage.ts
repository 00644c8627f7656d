import { existsSync, statSync } from "node:fs";

/**
 * What a process that opens strangers' bytes may read besides its own code, and how much memory of its own it may write to;
 * seconds: of processor time, for all that it ever does, so that it ends even where the server has gone without a word.
 */
export type Needs = { reads: string[]; mb: number; seconds?: number };

/** A way to start a command with less than this process has. */
export type Cage = {
  name: string;
  start(command: string[], needs: Needs): { command: string[]; uid?: number; gid?: number };
};

/** Of nobody, where files and processes of the server are closed to it. */
const NOBODY = 65534;

const system = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/ssl"];
const devices = ["/dev/null", "/dev/urandom", "/dev/zero"];

/**
 * From the narrowest to the widest; which of them this machine has is known only by trying. Landlock (util-linux 2.40, Linux
 * 5.13) closes all files but those named, and what /proc tells of every process outside; another uid does what it can of that
 * where the server is root. RLIMIT_DATA counts native memory that can be written to, and not what V8 only reserves.
 */
export function cages(): Cage[] {
  if (process.platform === "win32") return [bare];
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  const own = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const strict = { name: "landlock", start: inLandlock(own) };
  const without = { name: "landlock, same uid", start: inLandlock({}) };
  const asNobody = { name: "own uid", start: measured(own) };
  return [strict, ...(isRoot ? [without, asNobody] : []), { name: "same uid", start: measured({}) }, bare];
}

const bare: Cage = { name: "no limit of memory", start: (command) => ({ command }) };

/** `sh` sets the limits and becomes the command, so that its id is the one to be killed. */
function measured(own: { uid?: number; gid?: number }): Cage["start"] {
  return (command, { mb, seconds }) => {
    const limits = `ulimit -c 0; ulimit -t ${seconds ?? "unlimited"}; ulimit -d ${mb * 1024}`;
    return { command: ["/bin/sh", "-c", `${limits} && exec "$0" "$@"`, ...command], ...own };
  };
}

function inLandlock(own: { uid?: number; gid?: number }): Cage["start"] {
  return (command, needs) => {
    const readable = [process.execPath, ...system, ...needs.reads].filter((one) => existsSync(one));
    const rules = [
      ...readable.map((one) => `read-file,execute${isFolder(one) ? ",read-dir" : ""}:${one}`),
      ...devices.map((one) => `read-file,write-file:${one}`),
    ];
    const told = rules.flatMap((rule) => ["--landlock-rule", `path-beneath:${rule}`]);
    const setpriv = ["setpriv", "--no-new-privs", "--landlock-access", "fs", ...told];
    return measured(own)([...setpriv, ...command], needs);
  };
}

/** Node's own permissions for a script: it reads what it is made of, and starts, writes and asks nothing. */
export function permissions(reads: string[]): string[] {
  const flag = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
  const read = reads.map((one) => `--allow-fs-read=${isFolder(one) ? `${one}/*` : one}`);
  return ["--no-warnings", flag, "--allow-addons", ...read];
}

function isFolder(one: string): boolean {
  return statSync(one, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
