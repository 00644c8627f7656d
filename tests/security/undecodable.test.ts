import { expect, test } from "vitest";
import { isOfDecoder } from "@/lib/auth/undecodable";

const decoder = [
  "at JSON.parse (<anonymous>)",
  "at tI (/app/node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js:15:70523)",
  "at process.processTicksAndRejections (node:internal/process/task_queues:95:5)",
  "at async /app/node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js:18:622",
  "at async m (/app/.next/server/chunks/ssr/node_modules_next_dist_0-amwqbrge23p._.js:1:11866)",
];

function faultAt(...places: string[]): Error {
  const fault = new Error("x");
  fault.stack = ["Error: x", ...places.map((place) => `    ${place}`)].join("\n");
  return fault;
}

test("A fault that stands in Next's own files only is the decoder's", () => {
  expect(isOfDecoder(faultAt(...decoder))).toBe(true);
});

test.each([
  ["in an action", "at async m (/app/.next/server/chunks/ssr/[root-of-the-server]__0a._.js:1:22)"],
  ["in a page", "at Page (/app/.next/server/chunks/ssr/app_calls_page_0.js:1:22)"],
  ["in another package", "at query (/app/node_modules/@prisma/client/runtime/client.js:1:22)"],
  ["in a package of modules", "at async file:///app/node_modules/better-auth/dist/api.mjs:9:1"],
  ["in a folder of Windows", "at save (C:\\app\\.next\\server\\chunks\\ssr\\lib_0.js:1:22)"],
])("A fault %s stays a fault, whatever of Next's is around it", (_, place) => {
  expect(isOfDecoder(faultAt(...decoder, place))).toBe(false);
  expect(isOfDecoder(faultAt(place, ...decoder))).toBe(false);
});

test("A fault that says no place, or only Node's, stays a fault", () => {
  expect(isOfDecoder(faultAt())).toBe(false);
  expect(isOfDecoder(faultAt("at async open (node:internal/fs/promises:639:25)"))).toBe(false);
  expect(isOfDecoder("x")).toBe(false);
});
