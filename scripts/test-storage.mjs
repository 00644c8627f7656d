// npm run test:storage: the tests of the file store against Ceph's gateway, which stands alone on its dbstore.
import { spawnSync } from "node:child_process";
import { vitest } from "./checks/runners.mjs";
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
vitest(["--project", "sqlite*", "tests/storage", "tests/lost/backup-of-a-bucket.test.ts"]);

function isThere() {
  return spawnSync("radosgw", ["--version"], { stdio: "ignore" }).status === 0;
}
