import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const html = readFileSync("public/offline.html", "utf8");
const [, script = ""] = /<script>([^<]*)<\/script>/.exec(html) ?? [];

test("The page without a network allows its own script and no other", () => {
  const hash = createHash("sha256").update(script).digest("base64");
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(/script-src [^";]*/.exec(html)?.[0]).toBe(`script-src 'sha256-${hash}'`);
});

test("It loads the page anew as soon as the network is back", () => {
  const done: string[] = [];
  const heard = new Map<string, () => void>();
  const location = { reload: () => done.push("reload") };
  runInNewContext(script, {
    location,
    addEventListener: (name: string, then: () => void) => heard.set(name, then),
  });
  expect(done).toEqual([]);
  heard.get("online")?.();
  expect(done).toEqual(["reload"]);
});
