import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { QueueFull } from "@/lib/store/fair-queue";
import { faultCounts } from "@/lib/store/metrics/faults";
import { jsonLine, keepLogQuiet, logFormat, masked, quietly } from "@/lib/store/quiet-log";

const { error, warn, log, info } = console;
afterEach(() => Object.assign(console, { error, warn, log, info }));

const personal = /谛听|17090001234|170 9000 1234/;

/** What console.error would print from now on. */
function printed(...parts: unknown[]): string {
  return printedAs("text", ...parts);
}

function printedAs(format: "text" | "json", ...parts: unknown[]): string {
  const lines: string[] = [];
  console.error = (...args: unknown[]) => lines.push(args.slice(1).join(" "));
  keepLogQuiet(format);
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

test("As JSON it is one line with time, level, message, kind, code, digest, status and place, and nothing else", () => {
  const cause = Object.assign(new Error("answer 403"), { name: "SignatureDoesNotMatch", status: 403 });
  const fault = Object.assign(new RangeError("谛听 17090001234", { cause }), {
    code: "P2002",
    digest: "2752175603",
  });
  const now = new Date("2026-11-30T10:00:00Z");
  const line = jsonLine("error", [" ⨯", fault, "谛听", { note: "谛听" }], now);
  expect(line).not.toMatch(/\n|谛听|17090001234/);
  const { place, ...said } = JSON.parse(line);
  expect(said).toEqual({
    time: "2026-11-30T10:00:00.000Z",
    level: "error",
    message: "⨯ RangeError P2002 … object",
    kind: "RangeError",
    code: "P2002",
    digest: "2752175603",
    cause: { kind: "SignatureDoesNotMatch", status: 403, place: expect.any(Array) },
  });
  expect(place[0]).toMatch(/quiet-log\.test\.ts:\d+:\d+/);
});

test("Nor does JSON put words or numbers of anybody into the log", () => {
  const fault = Object.assign(new Error("谛听 17090001234", { cause: new Error("谛听") }), {
    code: "17090001234",
    digest: "17090001234",
    status: "谛听",
    name: "谛听",
  });
  const line = printedAs("json", "谛听 170 9000 1234", { note: "谛听" }, fault, ["谛听"], 17090001234);
  expect(JSON.parse(line)).toMatchObject({ level: "error", kind: "Error" });
  expect(line).not.toMatch(personal);
});

test("A cause that leads back to itself comes to an end", () => {
  const fault = new Error("a");
  fault.cause = fault;
  expect(quietly(fault).match(/caused by/g)).toHaveLength(4);
});

test("Lines for a person stand at a terminal, JSON everywhere else, and LOG_FORMAT decides", () => {
  expect(logFormat({}, true)).toBe("text");
  expect(logFormat({}, false)).toBe("json");
  expect(logFormat({ LOG_FORMAT: "json" }, true)).toBe("json");
  expect(logFormat({ LOG_FORMAT: "text" }, false)).toBe("text");
});

test("Faults are counted by kind and code, of which there are never more than so many", () => {
  printed(Object.assign(new TypeError("x"), { code: "P2002" }));
  expect(faultCounts().get("TypeError P2002")).toBeGreaterThan(0);
  for (let nth = 0; nth < 200; nth += 1) printed(Object.assign(new Error("x"), { code: `E${nth}` }));
  expect(faultCounts().size).toBeLessThan(62);
  expect(faultCounts().get("other ")).toBeGreaterThan(100);
});

test("A placeholder in what is printed is not filled with what follows", () => {
  expect(printed("%s %o", "谛听", { note: "谛听" })).not.toMatch(personal);
});

test("A refusal by a full queue is no fault, and puts nothing into the log", () => {
  expect(printed("⨯", new QueueFull(10))).toBe("");
  expect([...faultCounts().keys()].filter((kind) => kind.includes("QueueFull"))).toEqual([]);
});

test("What a host needs to read stays readable", () => {
  expect(masked("Error in route /complaints/[id] (P2002)")).toBe("Error in route /complaints/[id] (P2002)");
  expect(masked("⨯ fault 0048")).toBe("⨯ fault 0048");
});

/** What Node says of a body whose sender, or of an answer whose server, hung up in the middle of it. */
async function cutOff(side: "sender" | "server"): Promise<Error> {
  const server = http.createServer();
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const asked = http.request({ port, method: "POST", headers: { "content-length": 9 } });
  asked.on("error", () => {}).flushHeaders();
  const [request, response] = await once(server, "request");
  if (side === "server") response.writeHead(200, { "content-length": 9 }).write("half");
  const read = side === "sender" ? request : (await once(asked, "response"))[0];
  if (side === "server") response.destroy();
  else asked.destroy();
  const [fault] = await once(read, "error");
  server.close();
  return fault;
}

test("Who sends and goes away puts nothing into the log; a store that hangs up does", async () => {
  const before = new Map(faultCounts());
  const gone = await cutOff("sender");
  expect(gone).toMatchObject({ code: "ECONNRESET", message: "aborted" });
  expect(printed(" ⨯", gone)).toBe("");
  expect(printed(new Error("no body", { cause: gone }))).toBe("");
  expect(faultCounts()).toEqual(before);
  const hungUp = await cutOff("server");
  expect(hungUp).toMatchObject({ code: "ECONNRESET", message: "aborted" });
  expect(printed(hungUp)).toContain("ECONNRESET");
});
