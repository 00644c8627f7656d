import { mkdtempSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { newLanCode } from "@/scripts/lan-code.mjs";
import { pairing } from "@/scripts/pairing.mjs";

type Answer = { passed: boolean; status: number; headers: Record<string, string>; body: string };
type Asked = { url?: string; method?: string; cookie?: string; from?: string; body?: string };

function house() {
  const settings = { ...newLanCode(), DATA_DIR: mkdtempSync(path.join(tmpdir(), "qingjing-pairing-")) };
  return { ...settings, ask: asking(pairing(settings)) };
}

/** One request to what stands before the app, from another device unless it says otherwise. */
function asking(admit: ReturnType<typeof pairing>) {
  return ({ url = "/", method = "GET", cookie, from = "192.168.1.7", body = "" }: Asked) =>
    new Promise<Answer>((resolve) => {
      const answer = { status: 0, headers: {} };
      const response = {
        writeHead: (status: number, headers = {}) => Object.assign(answer, { status, headers }) && response,
        end: (text = "") => resolve({ passed: false, ...answer, body: text }),
        destroy: () => resolve({ passed: false, ...answer, body: "" }),
      };
      const request = Object.assign(Readable.from([body]), {
        url,
        method,
        socket: { remoteAddress: from },
        headers: { cookie, "content-length": String(body.length) },
      });
      const passed = admit(request as unknown as IncomingMessage, response as unknown as ServerResponse);
      if (passed === true) resolve({ passed, ...answer, body: "" });
    });
}

const cookieOf = ({ headers }: Answer) => headers["set-cookie"]?.split(";")[0] ?? "";
const code = (digits: string) => ({ url: "/pair", method: "POST", body: `code=${digits}` });

test("This machine passes, a new device sees the page that asks for the code", async () => {
  const { ask } = house();
  expect((await ask({ from: "127.0.0.1" })).passed).toBe(true);
  expect((await ask({ from: "::1" })).passed).toBe(true);
  for (const url of ["/", "/calls", "/api/health", "/evidence/upload", "//x", "http://["]) {
    const refused = await ask({ url });
    expect(refused.passed).toBe(false);
    expect([0, 401]).toContain(refused.status);
  }
  expect((await ask({})).body).toContain("屏幕上的6位数字");
});

test("The code lets a device in for good, and no other device with it", async () => {
  const { ask, LAN_CODE, DATA_DIR, ...rest } = house();
  const paired = await ask(code(`${LAN_CODE.slice(0, 3)}+${LAN_CODE.slice(3)}`));
  expect(paired.status).toBe(303);
  const cookie = cookieOf(paired);
  expect((await ask({ cookie })).passed).toBe(true);
  expect((await ask({ cookie: `${cookie}x` })).passed).toBe(false);
  expect((await ask({})).passed).toBe(false);
  const restarted = asking(pairing({ ...rest, ...newLanCode(), DATA_DIR }));
  expect((await restarted({ cookie })).passed).toBe(true);
});

test("What the QR code says lets a device in without typing, and leads a known one to the front page", async () => {
  const { ask, LAN_KEY } = house();
  const cookie = cookieOf(await ask({ url: `/pair?key=${LAN_KEY}` }));
  expect((await ask({ cookie })).passed).toBe(true);
  expect((await ask({ url: `/pair?key=${LAN_KEY}`, cookie })).headers.location).toBe("/");
  expect((await ask({ url: `/pair?key=${LAN_KEY}x` })).status).toBe(401);
});

test("After twenty wrong codes even the right one waits", async () => {
  const { ask, LAN_CODE, LAN_KEY } = house();
  const wrong = LAN_CODE === "000000" ? "111111" : "000000";
  for (let n = 0; n < 20; n++) expect((await ask(code(wrong))).status).toBe(403);
  expect((await ask(code(LAN_CODE))).status).toBe(429);
  expect((await ask({ url: `/pair?key=${LAN_KEY}` })).status).toBe(303);
});

test("What is stored of a device does not let another one in", async () => {
  const { ask, LAN_CODE, DATA_DIR } = house();
  const cookie = cookieOf(await ask(code(LAN_CODE)));
  const file = path.join(DATA_DIR, "lan-devices");
  const [token = ""] = cookie.split("=").slice(1);
  expect(readFileSync(file, "utf8")).not.toContain(token);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("After the code a device comes to the page it asked for, in this house only", async () => {
  const { ask, LAN_CODE } = house();
  const asked = await ask({ url: '/calls?matter=a&b="><script>' });
  expect(asked.body).not.toContain("<script>");
  const to = /name="to" value="([^"]*)"/.exec(asked.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(to).toMatch(/^\/calls\?matter=a&b=/);
  const send = (path: string, digits = LAN_CODE) =>
    ask({ url: "/pair", method: "POST", body: `code=${digits}&to=${encodeURIComponent(path)}` });
  expect((await send(to)).headers.location).toBe(to);
  const again = await send("/me", LAN_CODE === "000000" ? "111111" : "000000");
  expect(again.body).toContain('name="to" value="/me"');
  for (const path of [
    "//evil.example/x",
    "/\\evil.example",
    "https://evil.example/",
    "/\t/evil.example",
    "/.//evil.example",
    "/pair?key=x",
    "calls",
  ])
    expect((await send(path)).headers.location, path).toBe("/");
});

test("A code scanned from an earlier screen is told to be an old one", async () => {
  const { ask, LAN_KEY } = house();
  const refused = await ask({ url: `/pair?key=${LAN_KEY}x` });
  expect([refused.status, refused.body.includes("扫的是旧的码")]).toEqual([401, true]);
});

test("Everything on the page grows with the text size of the browser", async () => {
  const style = /<style>([\s\S]*)<\/style>/.exec((await house().ask({})).body)?.[1] ?? "";
  expect(style).toContain("rem");
  expect(style).not.toMatch(/(font|height)[^;}]*\dpx/);
});
