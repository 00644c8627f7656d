// What an engine would start, as another user: the image's files belong to root, only the data folder does not.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { environment, list } from "./dockerfile.mjs";

/** Nobody's own files are none: what it may write is what it is given. */
const nobody = { uid: 65534, gid: 65534 };

/**
 * The environment of compose.yaml's app. `secrets`: name → content, each written into `folder` as what stands under
 * /run/secrets; `settings`: what .env says. `addresses` stand instead of what it calls postgres and s3.
 */
export function composed(file, { secrets, settings, folder, addresses }) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(secrets))
    fs.writeFileSync(path.join(folder, name), `${content}\n`);
  const { environment: wanted } = parse(fs.readFileSync(file, "utf8"), { merge: true }).services.app;
  const filled = Object.entries(wanted).map(([name, value]) => [
    name,
    String(value)
      .replace(/\$\{(\w+)(?::?[-?]([^}]*))?\}/g, (_, key, other) => settings[key] ?? other ?? "")
      .replace("/run/secrets", folder),
  ]);
  return { ...Object.fromEntries(filled), ...addresses };
}

/** The last stage of the Dockerfile over its files in `folder`; `more` is what compose.yaml sets. */
export function container(stage, folder, more) {
  const empty = (name) => {
    const place = path.join(path.dirname(folder), name);
    fs.rmSync(place, { recursive: true, force: true });
    fs.mkdirSync(place);
    fs.chownSync(place, nobody.uid, nobody.gid);
    return place;
  };
  const data = empty("data");
  const env = { PATH: process.env.PATH, ...environment(stage), DATA_DIR: data, ...more };
  const [, ...healthy] = list(stage, "HEALTHCHECK");
  return {
    data,
    /** A new volume. */
    empty,
    /** docker compose up */
    start: (port) => begin(list(stage, "CMD"), { folder, env: { ...env, PORT: String(port) } }),
    isHealthy: (port) =>
      spawnSync(process.execPath, healthy, {
        ...nobody,
        cwd: folder,
        env: { ...env, PORT: String(port) },
      }).status === 0,
    /** docker compose exec app node scripts/… */
    exec: (args, other = {}) =>
      spawnSync(process.execPath, args, {
        ...nobody,
        cwd: folder,
        env: { ...env, ...other },
        encoding: "utf8",
      }),
  };
}

function begin([, ...args], { folder, env }) {
  const child = spawn(process.execPath, args, {
    ...nobody,
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      child.said = (child.said + text).slice(-8000);
    });
  return child;
}
