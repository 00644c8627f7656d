// A visitor's space with any number of calls, and the cookie that opens it.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "../../prepare.mjs";

const run = promisify(execFile);

/** Returns the cookie of a new space that holds `count` calls, all of them in each of its complaints. */
export async function visitorWith(dataDir, count, complaints = 0) {
  const seed = path.join(root, "scripts/bench/server/seed.ts");
  const args = ["--conditions=react-server", "--import", "tsx", seed, String(count), String(complaints)];
  const { stdout } = await run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
  });
  return stdout;
}
