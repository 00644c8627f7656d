import { expect, test } from "vitest";
import { late } from "@/scripts/packages/late.mjs";

const now = new Date("2026-11-30T00:00:00Z");
const of = (version: string, released: Record<string, string> | null) =>
  late({ name: "one", version, released, now });

test("A package whose next release is out for more than 90 days is late, and the newest is named", () => {
  const released = { "1.9.0": "2026-05-01", "1.10.0": "2026-06-01", "1.11.0": "2026-11-29" };
  expect(of("1.9.0", released)).toEqual([{ name: "one", version: "1.9.0", newer: "1.11.0", days: 182 }]);
});

test("The newest one, a recent next one, a preview and another major version make nobody late", () => {
  expect(of("1.11.0", { "1.9.0": "2020-01-01", "1.11.0": "2020-01-01" })).toEqual([]);
  expect(of("1.0.0", { "1.0.1": "2026-09-15" })).toEqual([]);
  expect(of("1.0.0", { "1.0.1-rc.1": "2020-01-01", "2.0.0": "2020-01-01", modified: "2020-01-01" })).toEqual(
    [],
  );
});

test("Below 1.0 a minor version is another kind", () => {
  expect(of("0.3.1", { "0.4.0": "2020-01-01" })).toEqual([]);
  expect(of("0.3.1", { "0.3.2": "2020-01-01" })).toHaveLength(1);
});

test("A package that the registry no longer has is told", () => {
  expect(of("1.0.0", null)).toHaveLength(1);
});
