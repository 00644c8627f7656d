import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const module = pathToFileURL("scripts/stop-with-parent.mjs").href;

/** Says its id, then how it was stopped; so long as it lives, its standard output is open. */
const child = `
  import { stopWithParent } from ${JSON.stringify(module)};
  process.once("SIGTERM", () => { console.log("stopped"); process.exit(); });
  setTimeout(() => { console.log("went on"); process.exit(); }, Number(process.env.PATIENCE));
  stopWithParent({ every: 20 });
  console.log("begun");`;

/** A shell that is ended once its child has begun: all that the child says. */
async function orphan(settings: Record<string, string>): Promise<string> {
  const env = { ...process.env, npm_lifecycle_event: "", CHILD: child, ...settings };
  const line = 'node --input-type=module -e "$CHILD"; true';
  const shell = spawn("sh", ["-c", line], { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  shell.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
    if (said === "begun\n") shell.kill("SIGKILL");
  });
  await once(shell.stdout, "end");
  return said;
}

test("What npm started stops when npm and its shell are gone", async () => {
  expect(await orphan({ npm_lifecycle_event: "start", PATIENCE: "20000" })).toBe("begun\nstopped\n");
});

test("What was started without npm goes on", async () => {
  expect(await orphan({ PATIENCE: "300" })).toBe("begun\nwent on\n");
});
