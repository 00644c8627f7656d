// npm run test:storage: the file store, and the journeys that bring and take evidence, against Ceph's gateway on its dbstore.
import { spawnSync } from "node:child_process";
import { tsImport } from "tsx/esm/api";
import { findOrGetBrowser } from "./checks/browser.mjs";
import { journeys, vitest } from "./checks/runners.mjs";
import { checkNode, prepare, stop } from "./prepare.mjs";

checkNode();
await prepare();
if (!isThere() && process.getuid?.() === 0) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "radosgw"]])
    spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env });
}
if (!isThere())
  stop("没有 radosgw：apt-get install radosgw。 Ceph's gateway is needed: Debian's package radosgw.");

process.env.TEST_STORAGE = "radosgw";
vitest(["--project", "sqlite", "tests/storage"]);

const { startS3 } = await tsImport("../tests/fixtures/storage/started.ts", import.meta.url);
const server = await startS3();
process.env.STORAGE_URL = server.url;
journeys((await findOrGetBrowser()) ?? "", ["--project", "phone", "leaving", "taking", "letters", "imports"]);
server.stop();

function isThere() {
  return spawnSync("radosgw", ["--version"], { stdio: "ignore" }).status === 0;
}
