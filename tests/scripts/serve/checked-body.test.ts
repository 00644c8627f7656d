import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayBeAction, withCheckedBody } from "@/scripts/serve/checked-body.mjs";
import { wholeBody } from "@/scripts/serve/whole-body.mjs";
import { multipart } from "./multipart";

/** What Next would be handed, said back. */
async function echo(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const body = await buffer(request);
  response.setHeader("x-seen", `${request.method} ${request.url} ${request.headers["next-action"]}`);
  response.end(body);
}

const server = http.createServer((request, response) => {
  if (request.url === "/slow")
    wholeBody(request, { stall: 100, patience: 250 }).then((read) => response.end(JSON.stringify(read)));
  else withCheckedBody(request, response, echo);
});
let url = "";

beforeAll(async () => {
  await once(server.listen(0), "listening");
  url = `http://localhost:${(server.address() as net.AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const action = { "next-action": "x", "content-type": "text/plain;charset=UTF-8" };
const post = (body: string | Buffer, headers: Record<string, string> = action, path = "/me/sign-in") =>
  fetch(url + path, { method: "POST", headers, body: new Uint8Array(Buffer.from(body)) });

describe("What is sent to a page", () => {
  test("comes through byte for byte, over one connection after another", async () => {
    for (const said of ['[{"name":"林静"}]', "[]"]) {
      const answer = await post(said);
      expect([answer.headers.get("x-seen"), await answer.text()]).toEqual(["POST /me/sign-in x", said]);
    }
    const form = multipart([["0", "[]"]]);
    const answer = await post(form, { ...action, "content-type": "multipart/form-data; boundary=x" });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(form);
  });

  test.each([
    ["a circle", '[{"name":"$0:0","password":"x"}]'],
    ["no JSON", "["],
    ["nothing", ""],
  ])("is refused in a sentence before anybody reads it: %s", async (_, said) => {
    const answer = await post(said);
    expect([answer.status, answer.headers.get("x-seen")]).toEqual([400, null]);
    expect(await answer.text()).toMatch(/[\u4e00-\u9fff]/);
  });

  test("is refused above 1 MB, whether it says its length or not", async () => {
    expect((await post(JSON.stringify(["x".repeat(1_100_000)]))).status).toBe(413);
    const endless = new ReadableStream({ pull: (to) => to.enqueue(Buffer.alloc(64 * 1024, "x")) });
    const init = { method: "POST", headers: action, body: endless, duplex: "half" } as RequestInit;
    const status = await fetch(url, init).then(
      (answer) => answer.status,
      () => 413, // the connection is closed while more is sent
    );
    expect(status).toBe(413);
  });

  test("is refused so that the page gets the sentence, and so that a browser without scripts can read it", async () => {
    const answer = await post("x".repeat(1_100_000));
    expect(answer.headers.get("content-type")).toBe("text/plain"); // the only type whose text Next hands on
    expect(await answer.text()).toContain("写的太长了，没有保存。写的都还在");
    const form = { "content-type": "multipart/form-data; boundary=x" };
    const plain = await post("x".repeat(1_100_000), form);
    expect(plain.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  test("is a form without scripts even where no action is named", async () => {
    const answer = await post(multipart([["$ACTION_2:0", "[]"]]), {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(answer.status).toBe(400);
  });
});

test("A body that stands still, or comes drop by drop, is not waited for", async () => {
  const drops = (every: number) =>
    new Promise<string>((resolve) => {
      const socket = net.connect(Number(new URL(url).port), "localhost");
      socket.write("POST /slow HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nx");
      const timer = setInterval(() => socket.write("x"), every);
      socket.once("data", (said) => {
        clearInterval(timer);
        socket.destroy();
        resolve(String(said));
      });
    });
  expect(await drops(10_000)).toContain('{"status":408}');
  expect(await drops(40)).toContain('{"status":408}');
});

test("What goes to a route that takes files is left to it, and nothing else is", () => {
  const form = { "content-type": "multipart/form-data; boundary=x" };
  const asked = (address: string, headers: object, method = "POST") =>
    mayBeAction({ method, url: address, headers });
  expect(asked("/export/import/file?x=1", form)).toBe(false);
  expect(asked("/export/import/file", { ...form, "next-action": "x" })).toBe(true);
  expect(asked("/export/import/file/", form)).toBe(true);
  expect(asked("/evidence/upload", { "content-type": "image/png" })).toBe(false);
  expect(asked("/me", { "content-type": "Multipart/Form-Data" })).toBe(true);
  expect(asked("/me", { "next-action": "" })).toBe(true);
  expect(asked("/me", form, "GET")).toBe(false);
});
