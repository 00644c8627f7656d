import path from "node:path";
import { expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import { channelImports, channelQuestions } from "./channels";
import { filesUnder, sourceOf } from "./source";

const product = filesUnder("app", "components", "lib").map((file) => sourceOf(file));

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
