import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { dataDir } from "@/lib/store/data-dir";
import { inTurnOf } from "@/lib/store/file-turns";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

const program = ["--conditions=react-server", "--import", "tsx", "tests/fixtures/lock-process.ts"];
const locks = () => readdirSync(path.join(dataDir(), "turns"));

/** Two spaces whose names begin alike where they are hashed. */
function alike(): [string, string] {
  const seen = new Map<string, string>();
  for (let nth = 0; ; nth++) {
    const start = createHash("sha256").update(`space ${nth}`).digest("hex").slice(0, 2);
    const other = seen.get(start);
    if (other !== undefined) return [other, `${nth}`];
    seen.set(start, `${nth}`);
  }
}

test("What one space does for a long time holds up no other, and leaves no file behind", async () => {
  const [one, other] = alike();
  let [begin, end] = [() => {}, () => {}];
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const work = new Promise<void>((resolve) => (end = resolve));
  const held = inTurnOf(one, () => {
    begin();
    return work;
  });
  await begun;
  let served = false;
  const others = inTurnOf(other, async () => {
    served = true;
  });
  await Promise.race([others, new Promise((resolve) => setTimeout(resolve, 5_000))]);
  expect(served).toBe(true);
  expect(locks()).toHaveLength(2);
  end();
  await Promise.all([held, others]);
  expect(locks()).toEqual(["gate.db"]);
});

test("Of several processes one at a time has the lock of a space, though its file comes and goes", async () => {
  const file = path.join(dataDir(), "count");
  writeFileSync(file, "0");
  const counting = () => promisify(execFile)(process.execPath, [...program, "count", file, "150"]);
  await Promise.all([counting(), counting(), counting()]);
  expect(readFileSync(file, "utf8")).toBe("450");
  expect(locks()).toEqual(["gate.db"]);
}, 60_000);

test("A process that is killed lets go of its lock, and the next one takes its file along", async () => {
  const holder = spawn(process.execPath, [...program, "hold"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  let served = false;
  const waiting = inTurnOf("a", async () => {
    served = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(served).toBe(false);
  holder.kill("SIGKILL");
  await waiting;
  expect(locks()).toEqual(["gate.db"]);
}, 60_000);
