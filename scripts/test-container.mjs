// npm run test:container: what `docker compose up` does, without an engine. The Dockerfile's own commands in an empty folder
// with a cache of its own; then what it copies into the image, started as nobody over TCP to a real PostgreSQL and an S3
// server with what compose.yaml sets; journeys in a browser; and the commands of a host inside it. TEST_STORAGE=radosgw: Ceph.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { register } from "tsx/esm/api";
import { newPostgresql } from "./checks/postgresql.mjs";
import { composed, container } from "./image/container.mjs";
import { carryOut, environment, stages } from "./image/dockerfile.mjs";
import { noLimits } from "./no-limits.mjs";
import { checkNode, prepare, root, stop } from "./prepare.mjs";

const journeys = ["leaving", "taking", "letters", "imports", "screenshots"];

checkNode();
if (process.platform !== "linux" || process.getuid?.() !== 0)
  stop(
    "要在 Linux 上用 root 运行，才能换成另一个用户启动。 Needs root on Linux, to start it as another user.",
  );
await prepare();
const [first, last] = stages(fs.readFileSync(path.join(root, "Dockerfile"), "utf8"));
// A folder that is named stays, and what was built in it is not built again.
const folder = process.argv[2]
  ? path.resolve(process.argv[2])
  : fs.mkdtempSync(path.join(tmpdir(), "qingjing-image-"));
fs.chmodSync(folder, 0o755);
const say = (line) => console.log(line);
let failed = 0;

const image = path.join(folder, "image");
if (!fs.existsSync(image)) make();
say(`image: ${size(image)} MB beside Node and Debian, ${count(image)} files`);
const ends = [];
try {
  await run();
} finally {
  for (const end of ends.reverse()) await end();
  if (!process.argv[2]) fs.rmSync(folder, { recursive: true, force: true });
}
say(failed === 0 ? "the container does all of it" : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function make() {
  const app = path.join(folder, "app");
  fs.mkdirSync(app, { recursive: true });
  const env = {
    PATH: process.env.PATH,
    HOME: path.join(folder, "home"),
    ...environment(first),
    npm_config_nodedir: path.resolve(process.execPath, "../.."),
    npm_config_cache: path.join(folder, "npm"),
  };
  carryOut(first, { project: root, folder: app, env, say });
  const [source] = last
    .find(({ word, rest }) => word === "COPY" && rest.includes("--from=build"))
    .rest.match(/\/app\S*/);
  fs.cpSync(path.join(app, source.replace("/app/", "")), image, { recursive: true, verbatimSymlinks: true });
}

async function run() {
  register({ tsconfig: path.join(root, "tsconfig.json") });
  const { startS3 } = await import("../tests/fixtures/storage/started.ts");
  const s3 = await startS3();
  ends.push(() => s3.stop());
  const postgresql = await newPostgresql(["timezone=UTC"]);
  ends.push(postgresql.stop);
  await ask(postgresql.url("postgres"), "CREATE DATABASE qingjing", "CREATE DATABASE restored");
  const secret = () => randomBytes(32).toString("hex");
  const secrets = {
    database_url: postgresql.url("qingjing"),
    s3_secret: "unused", // here the keys stand in the address
    better_auth_secret: secret(),
    encryption_key: randomBytes(32).toString("base64"),
  };
  const compose = composed(path.join(root, "compose.yaml"), {
    secrets,
    settings: { TRUST_PROXY: "0" },
    folder: path.join(folder, "secrets"),
    addresses: { STORAGE_URL: s3.url, AWS_ACCESS_KEY_ID: "" },
  });
  const app = container(last, image, { ...compose, ...noLimits });
  const port = 20_000 + Math.floor(Math.random() * 10_000);

  const from = Date.now();
  const server = app.start(port);
  ends.push(() => server.kill("SIGKILL"));
  const isUp = await until(() => app.isHealthy(port) || server.exitCode !== null);
  tell("starts and is healthy", isUp && server.exitCode === null, server.said);
  say(`  ${((Date.now() - from) / 1000).toFixed(1)} s until its HEALTHCHECK is green`);
  const files = await served(`http://localhost:${port}`);
  tell(
    "the reader of screenshots is served",
    files.wrong.length === 0 && files.right > 3,
    files.wrong.join(),
  );
  tell("journeys in a browser", walk(port));

  const backup = path.join(app.data, "backups", randomBytes(4).toString("hex"));
  verb(app, ["keys", "status"]);
  verb(app, ["check-store"]);
  verb(app, ["counts"]);
  verb(app, ["sweep"]);
  verb(app, ["backup", backup]);
  const elsewhere = {
    DATABASE_URL_FILE: "",
    DATABASE_URL: postgresql.url("restored"),
    STORAGE_URL: s3.url.replace("/qingjing?", "/restored?"),
  };
  const out = path.join(app.empty("backup"), "copy");
  spawnSync("cp", ["-a", backup, out]); // docker compose cp -a
  verb(app, ["restore", out], { ...elsewhere, DATA_DIR: app.empty("restored") });
  verb(app, ["check-store"], { ...elsewhere, DATA_DIR: path.join(folder, "restored") });
  const other = app.exec(["scripts/container.mjs"], {
    PORT: "0",
    BETTER_AUTH_SECRET_FILE: "",
    BETTER_AUTH_SECRET: secret(),
  });
  tell(
    "another secret is refused",
    other.status === 1 && other.stderr.includes("BETTER_AUTH_SECRET"),
    other.stderr,
  );
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  tell("ends when it is told to", (await gone) === 0, server.said);
}

function verb(app, [name, ...args], env) {
  const { status, stdout, stderr } = app.exec([`scripts/${name}.mjs`, ...args], env);
  tell(`${name} ${args.join(" ")}`, status === 0, stdout + stderr);
  say(stdout.trim().replace(/^/gm, "  "));
}

function tell(what, right, why = "") {
  say(`${right ? "✓" : "✗"} ${what}`);
  if (right) return;
  failed += 1;
  say(why.trim().replace(/^/gm, "    "));
}

/** The journeys that look at nothing but pages. */
function walk(port) {
  const args = ["node_modules/@playwright/test/cli.js", "test", "--project=desktop", ...journeys];
  const env = { ...process.env, QINGJING_URL: `http://localhost:${port}` };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status === 0;
}

async function served(address) {
  const names = fs.readdirSync(path.join(image, "public/reader"));
  const answers = await Promise.all(
    names.map((name) => fetch(`${address}/reader/${name}`, { method: "HEAD" })),
  );
  return { right: names.length, wrong: names.filter((_, at) => answers[at].status !== 200) };
}

async function until(holds) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (holds()) return true;
    await wait(200);
  }
  return false;
}

async function ask(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function size(place) {
  return Math.round(Number(spawnSync("du", ["-sm", place], { encoding: "utf8" }).stdout.split("\t")[0]));
}

function count(place) {
  return fs.readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
}
