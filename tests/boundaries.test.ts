import { describe, expect, test } from "vitest";
import { importBreaches, targetOf } from "./boundaries/imports";
import { directivesOf, impurities } from "./boundaries/purity";
import { filesUnder, importsOf, sourceOf } from "./boundaries/source";
import { everywhere, pure, table } from "./boundaries/table";

const product = filesUnder("app", "components", "lib").map((file) => sourceOf(file));
const isIn = (file: string, rooms: string[]) =>
  rooms.some((room) => file === room || file.startsWith(`${room}/`));

/** Packages that a file and the files it imports need before their first line runs. */
function packagesAtOnce(file: string): string[] {
  const modules = importsOf(sourceOf(file)).flatMap((one) => (one.late ? [] : [one.module]));
  const own = modules.flatMap((module) => targetOf(file, module) ?? []);
  return [...modules.filter((module) => !/^(node:|\.)/.test(module)), ...own.flatMap(packagesAtOnce)];
}

describe("The tree as it is", () => {
  test("Every import is in the table", () => {
    expect(product.flatMap(importBreaches)).toEqual([]);
  });

  test("The core knows no clock, dice, network, files or environment", () => {
    expect(product.filter((one) => isIn(one.path, pure)).flatMap(impurities)).toEqual([]);
  });

  test("Only components run in the browser", () => {
    const clients = product.filter((one) => directivesOf(one).includes("use client"));
    const elsewhere = clients.map((one) => one.path).filter((file) => !file.startsWith("components/"));
    // Next wants the directive in this very file; it holds nothing else.
    expect(elsewhere).toEqual(["app/error.tsx"]);
    expect(clients.length).toBeGreaterThan(0);
  });

  test("No effect hangs on a form of useZodForm, which is a new object at each render", () => {
    const files = product.filter((one) => importsOf(one).some(({ module }) => /use-zod-form$/.test(module)));
    const hanging = files.filter(({ text }) => /\},\s*\[(?:[^\]]*,\s*)?form(?:,[^\]]*)?\],?\s*\)/.test(text));
    expect(hanging.map((one) => one.path)).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test("Server actions live in app", () => {
    const servers = product.filter((one) => directivesOf(one).includes("use server"));
    expect(servers.map((one) => one.path).filter((file) => !file.startsWith("app/"))).toEqual([]);
  });

  test("No drawer without a name", () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.\w+$)/;
    expect(
      filesUnder("app", "components", "lib", "scripts", "tests").filter((file) => drawers.test(file)),
    ).toEqual([]);
  });

  test("What runs before the install needs nothing but Node", () => {
    const first = ["scripts/start.mjs", "scripts/dev.mjs", "scripts/test.mjs", "scripts/check.mjs"];
    expect(first.flatMap(packagesAtOnce)).toEqual([]);
  });

  test("The table names every room of lib, and no other", () => {
    const rooms = new Set(filesUnder("lib").map((file) => file.split("/").slice(0, 2).join("/")));
    for (const file of everywhere.rooms) rooms.delete(file);
    const named = Object.keys(table).filter((room) => room.startsWith("lib/"));
    expect(named.sort()).toEqual([...rooms].sort());
  });
});
