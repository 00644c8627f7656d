import { afterEach, expect, test } from "vitest";
import { keepLogQuiet, masked, quietly } from "@/lib/store/quiet-log";

const [error, warn] = [console.error, console.warn];
afterEach(() => Object.assign(console, { error, warn }));

const personal = /谛听|17090001234|170 9000 1234/;

/** What console.error would print from now on. */
function printed(...parts: unknown[]): string {
  const lines: string[] = [];
  console.error = (...args: unknown[]) => lines.push(args.slice(1).join(" "));
  keepLogQuiet();
  console.error(...parts);
  return lines.join("\n");
}

test("An error says its kind, its code and where it happened, and nothing of its message", () => {
  const fault = Object.assign(new TypeError("谛听 17090001234\n    at home (/谛听:1:1)"), { code: "P2002" });
  const line = quietly(fault);
  expect(line).toMatch(/^TypeError P2002\n\s+at .*quiet-log\.test\.ts:\d+:\d+\)?/);
  expect(line).not.toMatch(personal);
});

test("What caused it says no more", () => {
  const line = quietly(new Error("谛听", { cause: new RangeError("17090001234") }));
  expect(line).toContain("caused by RangeError");
  expect(line).not.toMatch(personal);
});

test("A name or a code that is somebody's words is left out", () => {
  const fault = Object.assign(new Error("x"), { name: "谛听", code: "17090001234", digest: { a: "谛听" } });
  expect(quietly(fault)).toMatch(/^Error\n/);
  expect(quietly(fault)).not.toMatch(personal);
});

test("Whatever is printed as an error, no text, object or error puts words or numbers into the log", () => {
  const line = printed(
    "谛听 170 9000 1234",
    { note: "谛听" },
    new Error("谛听 17090001234"),
    ["谛听"],
    17090001234,
  );
  expect(line).toContain("Error");
  expect(line).not.toMatch(personal);
});

test("A placeholder in what is printed is not filled with what follows", () => {
  expect(printed("%s %o", "谛听", { note: "谛听" })).not.toMatch(personal);
});

test("What a host needs to read stays readable", () => {
  expect(masked("Error in route /complaints/[id] (P2002)")).toBe("Error in route /complaints/[id] (P2002)");
  expect(masked("⨯ fault 0048")).toBe("⨯ fault 0048");
});
