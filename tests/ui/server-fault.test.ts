import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { faultReason, isOffline } from "@/components/ui/server-fault";

beforeEach(() => {
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", async () => new Response(null, { status: 200 }));
});
afterEach(() => vi.unstubAllGlobals());

const said = async (error: unknown) => (await faultReason(error, "保存失败")).text;
const tooLong = "写的太长了，没有保存。写的都还在，改短一些再点一次。";

test("What the server refused with a sentence is told with that sentence", async () => {
  expect(await said(new Error(tooLong))).toBe(tooLong);
});

test("What went wrong in the server, and what Next says of its own, is told as a fault of ours", async () => {
  const thrown = Object.assign(new Error("库里的一行写坏了"), { digest: "1" });
  const next = new Error("An unexpected response was received from the server.");
  for (const error of [thrown, next]) expect(await said(error)).toMatch(/^保存失败，清静这边出了点问题。/);
});

test("What could not leave is told as a broken network", async () => {
  expect(await said(new TypeError("Failed to fetch"))).toMatch(/^保存失败，网络已断开。/);
});

test("A page whose request could not leave is told apart from a script of ours that broke, and from a server that did", () => {
  expect(isOffline(new TypeError("Failed to fetch"))).toBe(true);
  expect(isOffline(new TypeError("Load failed"))).toBe(true);
  expect(isOffline(new TypeError("undefined is not a function"))).toBe(false);
  expect(isOffline(Object.assign(new Error("x"), { digest: "1" }))).toBe(false);
  vi.stubGlobal("navigator", { onLine: false });
  expect(isOffline(new Error("x"))).toBe(true);
  vi.stubGlobal("navigator", {}); // as the server has it
  expect(isOffline(new Error("x"))).toBe(false);
});
