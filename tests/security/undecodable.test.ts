import { once } from "node:events";
import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { answerUndecodable, isOfDecoder, noteUndecodable } from "@/lib/auth/undecodable";
import { faultCounts } from "@/lib/store/metrics/faults";
import { keepLogQuiet } from "@/lib/store/quiet-log";

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

answerUndecodable();
let answers = (response: ServerResponse): void => void response.end();
const server = http.createServer((request, response) => {
  if (request.url === "/unread") noteUndecodable(faultAt(...decoder), request);
  answers(response);
});
afterAll(() => server.close());

async function sent(url: string, headers: Record<string, string> = {}) {
  if (!server.listening) await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${url}`, { method: "POST", headers, body: "a" });
  return { status: answer.status, text: await answer.text(), type: answer.headers.get("content-type") };
}

const inChinese = {
  status: 400,
  text: "送来的内容读不懂，没有照做。回到清静再试一次。",
  type: "text/plain; charset=utf-8",
};

/** As Next, its compression and its fallback may answer. */
const ways: [string, (response: ServerResponse) => void][] = [
  ["at once", (response) => Object.assign(response, { statusCode: 500 }).end("Internal Server Error")],
  ["with its head first", (response) => response.writeHead(500, { "content-length": 2 }).end("No")],
  [
    "in pieces",
    (response) => {
      response.statusCode = 500;
      response.write("Internal ");
      response.end("Server Error");
    },
  ],
];

test.each(ways)(
  "A form that could not be read is told so in Chinese, where Next answers %s",
  async (_, way) => {
    answers = way;
    expect(await sent("/unread")).toEqual(inChinese);
    expect((await sent("/unread", { "next-action": "a" })).text).not.toBe(inChinese.text);
    expect(await sent("/fault")).toMatchObject({ status: 500 });
  },
);

test.each([400, 404, 409])(
  "A form of an action that is none, to which Next says %s, is told so in Chinese, by 400",
  async (statusCode) => {
    answers = (response) => {
      response.setHeader("x-nextjs-action-not-found", "1");
      Object.assign(response, { statusCode }).end("Server Action unavailable.");
    };
    expect(await sent("/calls")).toEqual(inChinese);
  },
);

test.each([
  'Failed to find Server Action "7f00". This request might be from an older or newer deployment.',
  'The Server Reference ID did not match the expected format. Received "x".',
  "Invalid Server Actions request.",
])(
  "An action that is none is the sender's, though Next says so from a file built with ours: %s",
  (message) => {
    const built = "at tE (/app/.next/server/chunks/[root-of-the-server]__1pi._.js:1:91635)";
    const fault = faultAt(built, ...decoder);
    expect(isOfDecoder(fault)).toBe(false);
    fault.message = message;
    expect(isOfDecoder(fault)).toBe(true);
  },
);

test("Of an action that is none one line is said, and no fault of the server is counted", () => {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...args: unknown[]) => lines.push(args.slice(1).join(" "));
  keepLogQuiet("json", isOfDecoder);
  const before = [...faultCounts()].join();
  console.warn(new Error('Failed to find Server Action "7f00".'));
  console.warn = warn;
  expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual([["time", "level", "message"]]);
  expect([...faultCounts()].join()).toBe(before);
});
