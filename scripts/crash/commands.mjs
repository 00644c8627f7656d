// What happens to commands of the host that are killed while they run.
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { command, killedCommand, succeeds } from "./command.mjs";

/** `secretFile`: where the first server keeps its secret. `usual`: milliseconds that a command takes here. `times`: so often each is killed; counted in `killed`. */
export function killer({ draw, usual, killed, times, secretFile }) {
  const somewhere = () => draw.between(usual * 0.3, usual);
  const kill = async (args, place, env) => {
    const hit = await killedCommand(args, place, somewhere(), env);
    if (hit) killed[args[0]] = (killed[args[0]] ?? 0) + 1;
    return hit;
  };
  return {
    /** A backup that was cut off is none, and says so. Returns what was wrong, as sentences. */
    async backup(folder, here, there) {
      const faults = [];
      for (let n = 0; n < times; n++) {
        const half = path.join(folder, `half-${n}`);
        await kill(["backup", half], here);
        const isWhole = existsSync(path.join(half, "manifest.json"));
        const restore = ["restore", half, "--into", there.dataDir, "--secret-file", secretFile];
        if (!isWhole && (await succeeds(restore, there))) faults.push("half a backup was restored");
        if (!isWhole && existsSync(there.dataDir) && readdirSync(there.dataDir).length > 0)
          faults.push("something of half a backup was restored");
        rmSync(half, { recursive: true, force: true });
      }
      return faults;
    },
    /** Cut off once, then run to its end; null when the kill came after all was done. Milliseconds. */
    async restore(backup, there) {
      const args = ["restore", backup, "--into", there.dataDir, "--secret-file", secretFile];
      if (times > 0 && (await kill(args, there)) && isDone(there)) return null;
      return command(args, there);
    },
    async sweep(here) {
      for (let n = 0; n < times; n++) await kill(["sweep"], here);
    },
    /** Turns through new keys, each cut off, and then to the end. Returns the settings that open all of it. */
    async rotate(place) {
      if (times === 0) return {};
      const keys = [];
      for (let n = 0; n < times; n++) {
        keys.unshift(randomBytes(32).toString("base64"));
        await kill(["keys", "rotate", "--servers-stopped"], place, { ENCRYPTION_KEY: keys.join(",") });
      }
      await command(["keys", "rotate", "--servers-stopped"], place, { ENCRYPTION_KEY: keys.join(",") });
      const env = { ENCRYPTION_KEY: keys[0], ...secretOf(place) };
      await command(["check-store"], place, env);
      return env;
    },
  };
}

/** What a host does who begins with a key: the secret goes from the data folder into the settings. */
function secretOf({ dataDir }) {
  const file = path.join(dataDir, "secret");
  if (!existsSync(file)) return {};
  const secret = readFileSync(file, "utf8").trim();
  rmSync(file);
  return { BETTER_AUTH_SECRET: secret };
}

/** Whether a restore had made all of a data folder. */
function isDone({ dataDir }) {
  const names = existsSync(dataDir) ? readdirSync(dataDir) : [];
  return names.length > 0 && !names.includes(".restoring");
}
