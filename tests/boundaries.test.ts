import path from "node:path";
import { describe, expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import { channelImports, channelQuestions } from "./boundaries/channels";
import { importBreaches } from "./boundaries/imports";
import { directivesOf, impurities } from "./boundaries/purity";
import { filesUnder, importsOf, sourceOf } from "./boundaries/source";
import { pure, table } from "./boundaries/table";

const product = filesUnder("app", "components", "lib").map((file) => sourceOf(file));
const isIn = (file: string, rooms: string[]) =>
  rooms.some((room) => file === room || file.startsWith(`${room}/`));

/** A file of lib/channels is a channel when something it exports drafts a body and fills cards. */
async function channelIdIn(file: string): Promise<string[]> {
  const exported: Record<string, unknown> = await import(path.resolve(file));
  return Object.values(exported).flatMap((one) =>
    typeof one === "object" && one !== null && "id" in one && "body" in one && "cards" in one
      ? [String(one.id)]
      : [],
  );
}
const inChannels = filesUnder("lib/channels").filter((file) => file !== "lib/channels/index.ts");
const idsByFile = new Map<string, string[]>();
for (const file of inChannels) idsByFile.set(file, await channelIdIn(file));
const channelFiles = inChannels.filter((file) => idsByFile.get(file)?.length);

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

  test("Server actions live in app", () => {
    const servers = product.filter((one) => directivesOf(one).includes("use server"));
    expect(servers.map((one) => one.path).filter((file) => !file.startsWith("app/"))).toEqual([]);
  });

  test("Every channel's file stands in the list", () => {
    const ids = [...idsByFile.values()].flat();
    expect(ids.filter((id) => !channelById(id))).toEqual([]);
    expect(channels.map((one) => one.id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("Nobody but the list imports a channel's file", () => {
    expect(product.flatMap((one) => channelImports(one, channelFiles))).toEqual([]);
  });

  test("Shared code never asks which channel it is", () => {
    const ids = channels.map((one) => one.id);
    const shared = product.filter(
      (one) => !channelFiles.includes(one.path) && !one.path.startsWith("lib/numbers/"),
    );
    expect(shared.flatMap((one) => channelQuestions(one, ids))).toEqual([]);
  });

  test("No drawer without a name", () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.\w+$)/;
    expect(
      filesUnder("app", "components", "lib", "scripts", "tests").filter((file) => drawers.test(file)),
    ).toEqual([]);
  });

  test("What runs before the install needs nothing but Node", () => {
    const first = ["scripts/start.mjs", "scripts/test.mjs", "scripts/check.mjs"].map((file) =>
      sourceOf(file),
    );
    const modules = first.flatMap((one) => importsOf(one).map((found) => found.module));
    expect(modules.filter((module) => !/^(node:|\.)/.test(module))).toEqual([]);
  });

  test("The table names every room of lib, and no other", () => {
    const rooms = new Set(filesUnder("lib").map((file) => file.split("/").slice(0, 2).join("/")));
    rooms.delete("lib/result.ts");
    expect([...rooms].filter((room) => !table[room])).toEqual([]);
  });
});
