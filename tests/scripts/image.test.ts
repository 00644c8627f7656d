import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { environment, list, stages } from "@/scripts/image/dockerfile.mjs";
import { verbs } from "@/scripts/verbs.mjs";

type Service = {
  image: string;
  networks: string[];
  secrets: string[];
  environment: Record<string, string>;
  restart: string;
  logging: { options: Record<string, string> };
  cap_drop: string[];
  mem_limit: string;
  pids_limit: number;
  stop_grace_period: string;
  security_opt: string[];
};

const dockerfile = readFileSync("Dockerfile", "utf8");
const compose = parse(readFileSync("compose.yaml", "utf8"), { strict: true, merge: true });
const services = Object.entries(compose.services as Record<string, Service>);
const ignored = readFileSync(".dockerignore", "utf8").split("\n");

test("The Dockerfile has no fault", () => {
  expect(validate(dockerfile)).toEqual([]);
});

test("The image runs as somebody who is not root and owns nothing but the data", () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/chown node:node \/data$/m);
  expect(last).not.toMatch(/--chown|npm |apt-get/);
});

test("Nothing is fetched but from Debian and npm, and no secret or data goes into the image", () => {
  expect(dockerfile).not.toMatch(/curl|wget|ADD |https?:\/\/(?!127)/);
  expect(ignored).toEqual(
    expect.arrayContaining([".git", ".env*", "data", "node_modules", "secrets", "backups"]),
  );
  const unversioned = readFileSync(".gitignore", "utf8").split("\n");
  expect(unversioned).toEqual(expect.arrayContaining(["/data/", ".env*", "/secrets/", "/backups/"]));
});

test("Only the app is reached from outside, and only from its own machine", () => {
  expect(compose.services.app.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  expect([compose.services.postgres.ports, compose.services.s3.ports]).toEqual([undefined, undefined]);
});

test("No secret stands in compose.yaml or in the environment of a container: each is a file", () => {
  const named = services.flatMap(([, { environment }]) => Object.entries(environment));
  const secrets = named.filter(([name]) => /PASSWORD|SECRET|_KEY(_FILE)?$|DATABASE_URL/.test(name));
  expect(secrets.length).toBeGreaterThan(4);
  for (const [name, value] of secrets) expect(value, name).toMatch(/^\/run\/secrets\/\w+$/);
  for (const [name, { secrets: mounted }] of services)
    for (const secret of mounted) expect(Object.keys(compose.secrets), name).toContain(secret);
});

function freshHost(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "qingjing-begin-"));
  mkdirSync(path.join(folder, "scripts"));
  copyFileSync("scripts/host-begin.sh", path.join(folder, "scripts/host-begin.sh"));
  return folder;
}

test("Without openssl nothing is made, and one sentence says what is lacking", () => {
  const folder = freshHost();
  const tools = path.join(folder, "tools");
  mkdirSync(tools);
  for (const tool of ["dirname", "mkdir", "chmod", "cat", "rm", "mv", "date", "tr"])
    symlinkSync(
      execFileSync("sh", ["-c", `command -v ${tool}`], { encoding: "utf8" }).trim(),
      path.join(tools, tool),
    );
  const begun = spawnSync("/bin/sh", [path.join(folder, "scripts/host-begin.sh")], {
    env: { NODE_ENV: "test", PATH: tools },
    encoding: "utf8",
  });
  expect([begun.status, begun.stderr.trim().split("\n")]).toEqual([
    1,
    [expect.stringContaining("openssl is not installed")],
  ]);
  expect(readdirSync(folder).sort()).toEqual(["scripts", "tools"]);
});

test("What a run without openssl had left, empty secrets and an address without its password, is made", () => {
  const folder = freshHost();
  const at = (name: string) => path.join(folder, "secrets", name);
  mkdirSync(path.join(folder, "secrets"));
  for (const name of ["postgres_password", "encryption_key"]) writeFileSync(at(name), "", { mode: 0o444 });
  writeFileSync(at("database_url"), "postgresql://qingjing:@postgres:5432/qingjing", { mode: 0o444 });
  writeFileSync(at("s3_secret"), "kept");
  execFileSync("sh", [path.join(folder, "scripts/host-begin.sh")]);
  const password = readFileSync(at("postgres_password"), "utf8");
  expect(password).toMatch(/^[0-9a-f]{64}$/);
  expect(readFileSync(at("database_url"), "utf8")).toBe(
    `postgresql://qingjing:${password}@postgres:5432/qingjing`,
  );
  expect(readFileSync(at("encryption_key"), "utf8")).toMatch(/^\S{43}=$/);
  expect(readFileSync(at("s3_secret"), "utf8")).toBe("kept");
});

test("Each secret of compose.yaml is made once by the script of the first lines, and never again", () => {
  const folder = freshHost();
  const begin = () => execFileSync("sh", [path.join(folder, "scripts/host-begin.sh")], { encoding: "utf8" });
  const all = () => [...readdirSync(path.join(folder, "secrets")).map((name) => `secrets/${name}`), ".env"];
  const contents = () => all().map((file) => readFileSync(path.join(folder, file), "utf8"));
  begin();
  const before = contents();
  begin();
  expect(contents()).toEqual(before);
  expect(readdirSync(path.join(folder, "secrets")).sort()).toEqual(Object.keys(compose.secrets).sort());
  expect(statSync(path.join(folder, "secrets")).mode & 0o777).toBe(0o700);
  expect(before.join("\n")).toMatch(/^VERSION=.+$/m);
});

test("Every service has limits, ends in time, keeps a short log and comes back; no way out for database and store", () => {
  for (const [name, one] of services) {
    expect(one, name).toMatchObject({ restart: "unless-stopped", cap_drop: ["ALL"] });
    expect([one.mem_limit, one.stop_grace_period], name).toEqual([expect.any(String), expect.any(String)]);
    expect(one.pids_limit, name).toBeGreaterThan(0);
    expect(one.security_opt, name).toEqual(["no-new-privileges:true"]);
    expect(one.logging.options, name).toEqual({ "max-size": "20m", "max-file": "5" });
  }
  expect(compose.services.app.read_only).toBe(true);
  for (const folder of compose.services.app.tmpfs) expect(folder).toMatch(/:size=\d+m$/);
  expect(compose.services.postgres.shm_size).toBe("256m");
  expect(compose.networks.inside.internal).toBe(true);
  expect([compose.services.postgres.networks, compose.services.s3.networks]).toEqual([
    ["inside"],
    ["inside"],
  ]);
});

test("Files are sealed, and lie under a prefix of their own, so that the bucket may hold another store", () => {
  const { environment, secrets } = compose.services.app;
  expect(environment.ENCRYPTION_KEY_FILE).toBe("/run/secrets/encryption_key");
  expect(secrets).toContain("encryption_key");
  expect(environment.STORAGE_URL).toMatch(/^s3:\/\/[^/]+\/\w+\?/);
});

test("What must be decided is asked for, and more than one app finds a port", () => {
  const { app } = compose.services;
  expect(app.image).toMatch(/^qingjing:\$\{VERSION:\?/);
  expect(app.environment.TRUST_PROXY).toMatch(/^\$\{TRUST_PROXY:\?/);
  expect(app.env_file).toEqual([{ path: ".env", required: false }]);
  expect(app.ports[0]).toMatch(/\$\{PORTS:-(\d+)-(\d+)\}:3000$/);
});

test("The examples for a proxy let every upload through, and the figures to nobody", () => {
  const uploads = routesOf("app").filter((route) => /upload|export\/import/.test(route));
  expect(uploads.length).toBeGreaterThan(2);
  for (const file of ["docs/proxy/nginx.conf", "docs/proxy/Caddyfile"]) {
    const text = readFileSync(file, "utf8");
    for (const route of uploads) expect(text, file).toContain(route.split("/").slice(1, 3).join("/"));
    expect(text, file).toContain("/api/metrics");
  }
  expect(readFileSync("docs/proxy/nginx.conf", "utf8")).toContain("X-Forwarded-For $remote_addr;");
});

test("The app waits until its database and its store are well, and every image has its version", () => {
  expect(compose.services.app.depends_on).toEqual({
    postgres: { condition: "service_healthy" },
    s3: { condition: "service_healthy" },
  });
  for (const name of ["postgres", "s3"]) {
    expect(compose.services[name].healthcheck.test.length).toBeGreaterThan(1);
    expect(compose.services[name].image).toMatch(/:\d/);
  }
});

test("Each command that a host is told to run in the container is in the image", () => {
  const named = [...readFileSync("docs/hosting.md", "utf8").matchAll(/node scripts\/([\w-]+)\.mjs/g)];
  // What `npm start` runs in a clone; a container runs its own.
  const inContainer = named.map(([, verb]) => verb).filter((verb) => verb !== "start");
  expect(inContainer.length).toBeGreaterThan(3);
  expect(verbs).toEqual(expect.arrayContaining(inContainer));
});

test("What is carried out by hand is what the Dockerfile says", () => {
  const [first = [], last = []] = stages(dockerfile);
  expect(first.filter(({ word }) => word === "RUN").map(({ rest }) => rest)).toEqual([
    expect.stringMatching(/^apt-get update +&& apt-get install/),
    expect.stringMatching(/^npm ci/),
    "node scripts/standalone.mjs",
  ]);
  expect(environment(last)).toMatchObject({ NODE_ENV: "production", DATA_DIR: "/data" });
  expect(list(last, "CMD")).toEqual(["node", "scripts/container.mjs"]);
  expect(list(last, "HEALTHCHECK")).toEqual(["node", "scripts/health-check.mjs"]);
});

/** The addresses that have a route.ts. */
function routesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /(^|\/)route\.ts$/.test(file)).map((file) => `/${path.dirname(file)}`);
}
