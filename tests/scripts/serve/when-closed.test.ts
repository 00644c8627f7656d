import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { tooMany } from "@/scripts/serve/forwarded-requests.mjs";

test("Behind a proxy no answer is taken for a leak of listeners", async () => {
  const warnings: Error[] = [];
  const hear = (warning: Error) => warnings.push(warning);
  process.on("warning", hear);
  const response = new EventEmitter();
  for (let part = 0; part < 10; part++) response.once("close", () => {});
  const request = { headers: { "x-forwarded-for": "192.0.2.7" }, socket: { bytesRead: 0 } };
  expect(tooMany(request as never, response as never, { address: 8, proxies: 1 } as never)).toBe(false);
  await new Promise(setImmediate); // warnings are told later
  response.emit("close");
  process.off("warning", hear);
  expect(warnings).toEqual([]);
});
