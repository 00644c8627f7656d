import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dice } from "@/scripts/crash/dice.mjs";
import { typedFor } from "@/scripts/fuzz/http/actions";
import { oddPath } from "@/scripts/fuzz/http/addresses";
import type { Who } from "@/scripts/fuzz/http/people";
import type { Node } from "../boundaries/source";
import { addresses } from "../journeys/app-tree";
import { entrances, type Verb } from "../security/tree";

const nobody: Who = { name: "nobody", cookie: "", own: {}, ids: ["x"] };

test("Every page and route of the tree is asked for", () => {
  const draw = dice(1);
  const drawn = new Set(Array.from({ length: 4000 }, () => oddPath(draw, nobody).entrance));
  expect(addresses().filter(({ path }) => !drawn.has(path))).toEqual([]);
});

test("Every server action that takes more than an id is sent what its page sends, and then what no page sends", () => {
  const known = new Set([...Object.keys(typedFor(dice(1), "x")), "enter", "signIn", "change"]);
  const actions = entrances.filter(({ file }) => /\/actions\.ts$/.test(file));
  const unknown = actions.filter((action) => takesMore(action) && !known.has(action.name));
  expect(actions.length).toBeGreaterThan(20);
  expect(unknown.map(({ name }) => name)).toEqual([]);
});

/** Than one text, which is an id. */
function takesMore({ node }: Verb): boolean {
  const params = (node.params as Node[] | undefined) ?? [];
  const types = params.map((one) => (one.typeAnnotation as { typeAnnotation: Node } | null)?.typeAnnotation);
  return types.length > 1 || types.some((one) => one?.type !== "TSStringKeyword");
}

test("Every form that the core checks is among those that are sent changed", () => {
  const tried = readFileSync("scripts/fuzz/forms.ts", "utf8");
  const forms = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/|-)form\.ts$/.test(file) && !file.startsWith("channels/")); // an authority's own
  expect(forms.length).toBeGreaterThan(5);
  expect(forms.filter((file) => !tried.includes(`@/lib/${file.replace(/\.ts$/, "")}`))).toEqual([]);
});
