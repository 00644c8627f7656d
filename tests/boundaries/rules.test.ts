import { describe, expect, test } from "vitest";
import { channelImports, channelQuestions } from "./channels";
import { importBreaches } from "./imports";
import { directivesOf, impurities } from "./purity";
import { importsOf, sourceOf } from "./source";

/** A fixture that breaks the rules on purpose, read as if it stood at `as`. */
const bad = (name: string, as: string) => sourceOf(`tests/fixtures/boundaries/${name}`, as);

describe("The rules can fail", () => {
  test("Every form of import is seen, with its line", () => {
    expect(importsOf(bad("imports.txt", "lib/law/bad.ts")).map((one) => `${one.line} ${one.module}`)).toEqual(
      [
        "1 node:fs",
        "2 @/lib/store/calls",
        "3 ../calls/call",
        "5 pdf-lib",
        "6 better-auth",
        "7 left-pad",
        expect.stringMatching(/^8 `somewhere/),
      ],
    );
  });

  test("A law file may import none of them", () => {
    expect(importBreaches(bad("imports.txt", "lib/law/bad.ts"))).toHaveLength(7);
  });

  test("What one room may import another may not", () => {
    const seen = (as: string) => importBreaches(bad("rims.txt", as));
    expect(seen("lib/pdf/bad.tsx")).toEqual([
      "lib/pdf/bad.tsx:2 lib/pdf may not import next/headers",
      "lib/pdf/bad.tsx:3 lib/pdf may not import lib/calls/call",
      "lib/pdf/bad.tsx:4 lib/pdf may not import lib/store/db",
    ]);
    expect(seen("app/bad/page.tsx")).toEqual([
      "app/bad/page.tsx:1 app may not import pdf-lib",
      "app/bad/page.tsx:2 only lib/auth reads cookies",
    ]);
    expect(seen("components/bad.tsx")).toHaveLength(3);
    expect(seen("elsewhere/bad.tsx")[0]).toBe("elsewhere/bad.tsx:1 lies in no room of the table");
  });

  test("Every way out of the core is seen", () => {
    const seen = impurities(bad("impure.txt", "lib/law/bad.ts"));
    expect(seen.map((line) => line.replace(/^.*may not use /, "").replace(/,.*/, ""))).toEqual([
      "new Date()",
      "Date.now",
      "Date()",
      "Math.random",
      "crypto",
      "process",
      "fetch",
      "getHours",
      "import.meta.env",
    ]);
  });

  test("A property called document is no breach", () => {
    expect(impurities(bad("pure.txt", "lib/law/good.ts"))).toEqual([]);
  });

  test("A client directive is seen", () => {
    expect(directivesOf(bad("client.txt", "app/bad.tsx"))).toEqual(["use client"]);
  });

  test("Every way of asking for a channel is seen", () => {
    const seen = channelQuestions(bad("channel-asked.txt", "lib/complaints/bad.ts"), [
      "tca-report",
      "12321",
      "police",
    ]);
    expect(seen.map((line) => line.replace(/ .*/, "").split(":")[1])).toEqual([
      "2",
      "3",
      "4",
      "6",
      "9",
      "11",
    ]);
  });

  test("A channel's file imported elsewhere is seen", () => {
    const seen = channelImports(bad("channel-asked.txt", "lib/complaints/bad.ts"), ["lib/channels/12321.ts"]);
    expect(seen).toEqual([
      "lib/complaints/bad.ts:1 only lib/channels/index.ts imports lib/channels/12321.ts",
    ]);
  });
});
