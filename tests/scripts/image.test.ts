import { readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { environment, list, stages } from "@/scripts/image/dockerfile.mjs";
import { verbs } from "@/scripts/verbs.mjs";

const dockerfile = readFileSync("Dockerfile", "utf8");
const compose = parse(readFileSync("compose.yaml", "utf8"), { strict: true });
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
  expect(ignored).toEqual(expect.arrayContaining([".git", ".env*", "data", "node_modules"]));
});

test("Only the app is reached from outside, and only from its own machine", () => {
  expect(compose.services.app.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  expect([compose.services.postgres.ports, compose.services.s3.ports]).toEqual([undefined, undefined]);
});

test("No secret stands in compose.yaml: each has to be given", () => {
  const secrets = Object.values(compose.services as Record<string, { environment: Record<string, string> }>)
    .flatMap(({ environment }) => Object.entries(environment))
    .filter(([name]) => /PASSWORD|SECRET/.test(name));
  expect(secrets.length).toBeGreaterThan(3);
  for (const [name, value] of secrets) expect(value, name).toMatch(/^\$\{\w+:\?.+\}$/);
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
  expect(named.length).toBeGreaterThan(3);
  expect(verbs).toEqual(expect.arrayContaining(named.map(([, verb]) => verb)));
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
  expect(list(last, "HEALTHCHECK")).toHaveLength(3);
});
