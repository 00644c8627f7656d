// One step of what brings a clone to where it can run: done in silence, and again only when something changed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const at = (...parts) => path.join(root, ...parts);

/** A sentence for the user and the end, without a trace. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

// Any existing file keeps Prisma from downloading an engine that nothing here uses.
const quiet = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** Runs a command in silence; what it said is shown when it fails. */
export function run(command, args, env = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    ...optionsOf(command, env),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) fail(`${stdout ?? ""}${stderr ?? ""}${error ?? ""}`, args);
}

/** The same beside other things; resolves when it has gone well. */
export function runBeside(command, args, env = {}) {
  const draft = fs.mkdtempSync(path.join(tmpdir(), "qingjing-step-"));
  const said = path.join(draft, "said");
  // A pipe would stand still while this process waits for something else.
  const log = fs.openSync(said, "w");
  const child = spawn(command, args, { ...optionsOf(command, env), stdio: ["ignore", log, log] });
  process.once("exit", () => child.kill());
  return new Promise((resolve) => {
    const end = (status, fault = "") => {
      const text = fs.readFileSync(said, "utf8");
      fs.rmSync(draft, { recursive: true, force: true });
      if (status !== 0) fail(`${text}${fault}`, args);
      resolve();
    };
    child.once("error", (fault) => end(1, fault));
    child.once("exit", (status) => end(status));
  });
}

function optionsOf(command, env) {
  const shell = command === "npm" && process.platform === "win32";
  return { cwd: root, env: { ...process.env, ...quiet, ...env }, shell };
}

function fail(said, args) {
  stop(`${said}\n没做完：${args.join(" ")}。 This step failed.`);
}

/** Remembers in a file which content of these files and folders a step was done for. */
export function stamp(file, parts) {
  const wanted = fingerprint(parts);
  const exists = () => fs.existsSync(at(file));
  return {
    exists,
    isFresh: () => exists() && fs.readFileSync(at(file), "utf8") === wanted,
    remove: () => fs.rmSync(at(file), { force: true }),
    write: () => fs.writeFileSync(at(file), wanted),
  };
}

function fingerprint(parts) {
  const hash = createHash("sha256");
  for (const file of parts.flatMap(filesOf).sort()) {
    hash.update(path.relative(root, file)).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** What is made out of the rest. */
const made = new Set(["public/reader", "scripts/generated"]);

function filesOf(part) {
  const whole = at(part);
  // The names of the reader's files hold their hashes.
  if (made.has(part) || !fs.existsSync(whole)) return [];
  if (!fs.statSync(whole).isDirectory()) return [whole];
  return fs.readdirSync(whole).flatMap((name) => filesOf(`${part}/${name}`));
}
