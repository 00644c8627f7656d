import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { settleForwarded, settleOnce } from "@/lib/auth/forwarded";

function settled(headers: IncomingHttpHeaders, proxies: number): IncomingHttpHeaders {
  const all = { host: "house:3000", ...headers };
  settleForwarded(all, "198.51.100.7", proxies);
  return all;
}

const forged = {
  "x-forwarded-for": "1.2.3.4",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "elsewhere",
  forwarded: "for=1.2.3.4",
  "x-real-ip": "1.2.3.4",
};

test("Without a proxy nothing a client says of its address, protocol or host is believed", () => {
  expect(settled(forged, 0)).toEqual({ host: "house:3000", "x-forwarded-for": "198.51.100.7" });
});

test("Behind one proxy its own entry counts, the last, whatever a client has put before it", () => {
  const headers = { ...forged, "x-forwarded-for": "1.2.3.4, 5.6.7.8, 203.0.113.9" };
  expect(settled(headers, 1)).toEqual({
    host: "house:3000",
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "elsewhere",
  });
});

test("Behind two proxies the last but one is the client", () => {
  const headers = { "x-forwarded-for": "1.2.3.4, 203.0.113.9, 10.0.0.2" };
  expect(settled(headers, 2)["x-forwarded-for"]).toBe("203.0.113.9");
});

test("A chain shorter than it should be, or none, never leads further than the socket", () => {
  expect(settled({ "x-forwarded-for": "203.0.113.9" }, 3)["x-forwarded-for"]).toBe("203.0.113.9");
  expect(settled({}, 1)["x-forwarded-for"]).toBe("198.51.100.7");
});

test("Asked twice, it says the same", () => {
  const once = settled({ "x-forwarded-for": "1.2.3.4, 203.0.113.9" }, 1);
  expect(settled(once, 1)).toEqual(once);
});

test("The page an action leads to, which Next asks of the server itself, is asked as the browser came", () => {
  const process = { proxies: 0, word: "only this process knows" };
  const browser: IncomingHttpHeaders = { host: "localhost:3000" };
  settleOnce(browser, "198.51.100.7", process);
  const added = { "x-forwarded-host": "localhost:3000", "x-forwarded-proto": "http" };
  const inner = { ...browser, ...added, host: "0.0.0.0:3000" };
  settleOnce(inner, "127.0.0.1", process);
  expect(inner).toMatchObject({ ...added, "x-forwarded-for": "198.51.100.7" });
});

test("Whoever does not know the word of the process is settled like everybody", () => {
  const headers: IncomingHttpHeaders = { ...forged, "x-qingjing-settled": "a guess" };
  settleOnce(headers, "198.51.100.7", { proxies: 0, word: "only this process knows" });
  expect(headers["x-forwarded-for"]).toBe("198.51.100.7");
  expect(headers["x-forwarded-host"]).toBeUndefined();
});
